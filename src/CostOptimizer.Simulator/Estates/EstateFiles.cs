using System.Reflection;

namespace CostOptimizer.Simulator.Estates;

/// <summary>Finds the text of an estate: a file, or one that is built in.</summary>
internal static class EstateFiles
{
    /// <param name="nameOrPath">A built-in name such as <c>demo</c>, or a path.</param>
    /// <exception cref="EstateException">There is no such file, or it cannot be read.</exception>
    public static async Task<string> ReadAsync(string nameOrPath, CancellationToken cancellationToken)
    {
        try
        {
            await using var embedded = Assembly.GetExecutingAssembly()
                .GetManifestResourceStream($"CostOptimizer.Simulator.Estates.{nameOrPath}.yaml");
            using var reader = embedded is null ? new StreamReader(nameOrPath) : new StreamReader(embedded);
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new EstateException(
                nameOrPath,
                [new EstateFault(0, "estate", nameOrPath, $"cannot be read: {exception.Message}", "name a file, or 'demo'")]);
        }
    }
}
