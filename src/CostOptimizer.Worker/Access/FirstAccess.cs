using CostOptimizer.Application.Access;
using CostOptimizer.Web.Access;
using CostOptimizer.Worker.CommandLine;
using Spectre.Console;

namespace CostOptimizer.Worker.Access;

/// <summary>Tells whoever starts a server that nobody can use yet how to change that.</summary>
internal static class FirstAccess
{
    public static async Task SayAsync(IServiceProvider services, AccessOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!options.AllowAnonymousViewer && (await services.GetRequiredService<ApiKeys>().ListAsync(cancellationToken)).Count == 0)
        {
            terminal.Messages.WriteLine(
                "Nobody can sign in yet: create an API key with 'costopt keys create --name NAME --role admin' and the same settings; see docs/access.md.");
        }
    }
}
