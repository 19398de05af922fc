using CostOptimizer.Models.Json;
using CostOptimizer.Worker.CommandLine;

namespace CostOptimizer.Worker.Models;

/// <summary>Where a verb's document comes from.</summary>
internal static class ModelDocument
{
    public const string StandardInput = "-";

    public static ReadOnlyMemory<byte> Empty { get; } = "{}"u8.ToArray();

    /// <exception cref="BadInputException">There is no such file, or it is too long.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file == StandardInput)
        {
            if (!Console.IsInputRedirected)
            {
                throw new BadInputException(["--file is missing and nothing is piped in: name a JSON file, or pipe one to stdin."]);
            }

            await using var input = Console.OpenStandardInput();
            return await ReadAsync(input, cancellationToken);
        }

        if (!File.Exists(file))
        {
            throw new BadInputException([$"--file is '{file}', which does not exist: name a JSON file, or - for stdin."]);
        }

        await using var stream = File.OpenRead(file);
        return await ReadAsync(stream, cancellationToken);
    }

    /// <exception cref="BadInputException">The document has faults.</exception>
    public static T Faultless<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ModelInputException exception)
        {
            throw new BadInputException(exception.Faults);
        }
    }

    // One byte more than allowed is read, so that the reader can say that it is too long.
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        while (memory.Length <= DocumentReader.MostBytes && await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }
}
