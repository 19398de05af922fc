using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Storage;

namespace CostOptimizer.Storage.Rows;

/// <summary>The JSON beside a row's columns: what was found, with every decimal and every tick.</summary>
internal static class Document
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, ResultJson.Compact);

    /// <exception cref="StorageException">The text is no such document.</exception>
    public static T Read<T>(string text, string database) => Read(() => JsonSerializer.Deserialize<T>(text, ResultJson.Compact), database);

    /// <param name="read">Gives null, or throws as JSON and its packing do, for what is no such document.</param>
    /// <exception cref="StorageException">It is no such document.</exception>
    public static T Read<T>(Func<T?> read, string database)
    {
        try
        {
            return read() ?? throw new JsonException("It is null.");
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or NotSupportedException or InvalidDataException)
        {
            throw new StorageException(
                $"A stored {typeof(T).Name} in the database {database} cannot be read ({exception.Message.TrimEnd('.')}); restore the database from a backup.",
                exception);
        }
    }
}
