using CostOptimizer.Application.Invoices;

namespace CostOptimizer.Aws.Invoices;

/// <summary>Exports in a folder, at any depth.</summary>
internal sealed class FolderInvoiceSource(string folder, TimeProvider clock) : IInvoiceSource
{
    public string Name => folder;

    public Task<Invoice?> ReadAsync(FleetLookup fleets, CancellationToken cancellationToken)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
        {
            throw new InvoiceFormatException($"Savings:Invoices names the folder {folder}, which does not exist: create it or name another.");
        }

        return InvoiceFiles.ReadAsync(
            folder,
            [
                .. root.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => new InvoiceFile(
                    Path.GetRelativePath(root.FullName, file.FullName).Replace('\\', '/'), file.LastWriteTimeUtc, _ => Task.FromResult<Stream>(file.OpenRead()))),
            ],
            fleets,
            clock.GetUtcNow().UtcDateTime,
            cancellationToken);
    }
}
