using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CostOptimizer.Application.Access;

public static class AccessServices
{
    /// <summary>Adds who may come in. The caller adds the stores and a clock.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton<ApiKeyUses>();
        services.TryAddSingleton<ApiKeys>();
        services.TryAddSingleton<LocalAccounts>();
        return services;
    }
}
