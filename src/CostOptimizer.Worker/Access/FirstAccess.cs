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
        var isOpen = options.AllowAnonymousViewer
            || options.RoleClaims.Count > 0
            || (await services.GetRequiredService<IApiKeyStore>().ListAsync(cancellationToken)).Count > 0
            || (await services.GetRequiredService<IAccountStore>().ListAsync(cancellationToken)).Count > 0;
        if (!isOpen)
        {
            terminal.Messages.WriteLine(
                "Nobody can sign in yet. With the same settings, run 'costopt accounts create --name NAME --role admin' for a person "
                + "or 'costopt keys create --name NAME --role admin' for a program; see docs/access.md.");
        }
    }
}
