using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Application;

public static class WebhookServices
{
    /// <summary>The job that sends what is due; let it recur every minute.</summary>
    public static JobCall Call { get; } = new(SendWebhooksJob.KindName, "");

    /// <summary>Adds the job that sends webhooks. The caller adds the outbox and a clock.</summary>
    /// <param name="options">Sound settings: see <see cref="WebhookOptions.Faults"/>.</param>
    /// <param name="handler">Makes the handler that calls receivers; it must follow no redirects.</param>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, WebhookOptions options, Func<HttpMessageHandler> handler)
    {
        services.AddSingleton(options);
        services.AddSingleton(provider => new WebhookSender(
            new HttpClient(handler()), options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IJob, SendWebhooksJob>();
        return services;
    }
}
