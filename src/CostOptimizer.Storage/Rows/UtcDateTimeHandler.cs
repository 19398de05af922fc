using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Rows;

/// <summary>
/// Instants to the second, UTC: ISO 8601 text in SQLite, whose order is the order in time; <c>datetime2(0)</c> elsewhere.
/// </summary>
internal sealed class UtcDateTimeHandler : SqlMapper.TypeHandler<DateTime>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Cuts to the second: datetime2(0) would round, and a last sighting must not lie in the future.</summary>
    public static DateTime ToSecond(DateTime value) => new(value.Ticks - (value.Ticks % TimeSpan.TicksPerSecond), value.Kind);

    /// <exception cref="ArgumentException">The value is not UTC.</exception>
    public override void SetValue(IDbDataParameter parameter, DateTime value)
    {
        if (value.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException($"{parameter.ParameterName} is {value:O} ({value.Kind}); only UTC is stored.", nameof(value));
        }

        var second = ToSecond(value);
        parameter.Value = parameter is SqliteParameter ? second.ToString(Format, CultureInfo.InvariantCulture) : second;
    }

    public override DateTime Parse(object value) => value is string text
        ? DateTime.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
        : DateTime.SpecifyKind((DateTime)value, DateTimeKind.Utc);
}
