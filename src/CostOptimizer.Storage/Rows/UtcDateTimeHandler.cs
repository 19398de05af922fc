using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Rows;

/// <summary>
/// Instants to the second, UTC: ISO 8601 text in SQLite, whose order is the order in time; <c>datetime2(0)</c> in SQL Server.
/// </summary>
internal sealed class UtcDateTimeHandler : SqlMapper.TypeHandler<DateTime>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Cuts to the second: datetime2(0) would round, and a last sighting must not lie in the future.</summary>
    public static DateTime ToSecond(DateTime value) => new(value.Ticks - (value.Ticks % TimeSpan.TicksPerSecond), value.Kind);

    /// <returns>The instant to the second.</returns>
    /// <exception cref="ArgumentException">The value is not UTC.</exception>
    public static DateTime Utc(DateTime value) => value.Kind == DateTimeKind.Utc
        ? ToSecond(value)
        : throw new ArgumentException($"The time {value:O} is {value.Kind}; only UTC is stored.", nameof(value));

    /// <exception cref="ArgumentException">The value is not UTC.</exception>
    public override void SetValue(IDbDataParameter parameter, DateTime value)
    {
        var second = Utc(value);
        if (parameter is SqliteParameter)
        {
            parameter.Value = second.ToString(Format, CultureInfo.InvariantCulture);
            return;
        }

        // Left to itself the client would choose datetime, with its thirds of hundredths and its year 1753.
        parameter.DbType = DbType.DateTime2;
        parameter.Value = second;
    }

    public override DateTime Parse(object value) => value is string text
        ? DateTime.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
        : DateTime.SpecifyKind((DateTime)value, DateTimeKind.Utc);
}
