using System.Globalization;
using System.Text.Json;
using CostOptimizer.Storage.Rows;
using CostOptimizer.Storage.SqlServer;

namespace CostOptimizer.Storage.Tests.SqlServer;

public sealed class RowValueTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void ForSqlServer_ExactNumber_IsRoundedToTheColumnsTenDecimals() =>
        Assert.Equal(0.6666666667m, SqlTypes.ForSqlServer(2m / 3m));

    [Theory]
    [InlineData("1.0060000000", "1.006")]
    [InlineData("0.0000000000", "0")]
    [InlineData("-123456789012345678.1234567890", "-123456789012345678.123456789")]
    public void Decimal_AsSqlServerAnswersIt_HasNoZerosAtTheEnd(string answered, string expected)
    {
        var number = decimal.Parse(answered, CultureInfo.InvariantCulture);

        Assert.Equal(expected, new DecimalHandler().Parse(number).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(expected, new DecimalHandler().Parse(answered).ToString(CultureInfo.InvariantCulture)); // as SQLite answers it
    }

    [Fact]
    public void ForSqlServer_Time_IsCutToTheSecond() =>
        Assert.Equal(Noon, SqlTypes.ForSqlServer(Noon.AddMilliseconds(999)));

    [Fact]
    public void ForSqlServer_TimeThatIsNotUtc_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SqlTypes.ForSqlServer(DateTime.SpecifyKind(Noon, DateTimeKind.Local)));

    [Fact]
    public void ForSqlServer_Nothing_IsDatabaseNull() => Assert.Equal(DBNull.Value, SqlTypes.ForSqlServer(null));

    [Fact]
    public void RowJson_Row_IsWrittenAsOpenJsonReadsIt() => Assert.Equal(
        """{"Rate":1.0060000000,"LastSeenUtc":"2026-03-02T12:00:00","Source":"\u4E3B\u673A"}""",
        JsonSerializer.Serialize(new { Rate = 1.0060000000m, LastSeenUtc = Noon.AddTicks(1), Source = "主机" }, RowJson.Options));
}
