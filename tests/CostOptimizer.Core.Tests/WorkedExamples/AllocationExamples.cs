using CostOptimizer.Core.Allocation;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>Griggs et al., "Mélange", arXiv 2404.14527, and the README of its repository.</summary>
public sealed class AllocationExamples
{
    private static readonly Dictionary<string, decimal> Prices = new(StringComparer.Ordinal)
    {
        ["L4"] = 0.70m,
        ["A10G"] = 1.01m,
        ["A100"] = 3.67m,
        ["H100"] = 7.516m,
    };

    [Fact]
    public void ML1_OneSlicePerBucket_TakesThreeA10GAndOneA100()
    {
        var result = HeterogeneousAllocation.Solve(Readme(slices: 1))!;

        Assert.True(result.IsProven);
        Assert.Equal((3, 1), (result.Mix.CountOf("A10G"), result.Mix.CountOf("A100")));
        Assert.Equal(Money.Usd(6.70m), result.Mix.PerHour);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void ML2_FinerSlices_TakeTwoA10GAndOneA100(int slices)
    {
        var result = HeterogeneousAllocation.Solve(Readme(slices))!;

        Assert.True(result.IsProven);
        Assert.Equal((2, 1), (result.Mix.CountOf("A10G"), result.Mix.CountOf("A100")));
        Assert.Equal(Money.Usd(5.69m), result.Mix.PerHour);
    }

    [Fact]
    public void ML1_A100Alone_TakesTwo()
    {
        var request = Readme(slices: 1);

        var result = HeterogeneousAllocation.Solve(request with { Types = [.. request.Types.Where(type => type.Name == "A100")] })!;

        Assert.Equal(Money.Usd(7.34m), result.Mix.PerHour);
    }

    /// <summary>Columns: rate, L4, A10G, A100, H100, USD per hour, saving of Mélange in percent (empty for Mélange itself).</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void ML3_EveryRow_CostsAndSavesAsPrinted(string table, string row, string melange)
    {
        var cells = row.Split(' ');
        var mix = Mix(cells);

        Assert.Equal(Printed(cells[5]), mix.PerHour.Amount);
        if (cells.Length == 7)
        {
            Assert.InRange(Mix(melange.Split(' ')).SavingAgainst(mix)!.Value * 100m, Printed(cells[6]) - 0.005m, Printed(cells[6]) + 0.005m);
        }

        Assert.NotEmpty(table);
    }

    [Fact]
    public void ML3_ElevenA10G_CostElevenElevenNotThePrintedElevenTen()
    {
        var alone = Mix("8 0 11 0 0".Split(' '));
        var melange = Mix("8 1 3 1 0".Split(' '));

        Assert.Equal(11.11m, alone.PerHour.Amount);
        Assert.Equal(33.393m, Math.Round(melange.SavingAgainst(alone)!.Value * 100m, 3));
    }

    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (table, rows) in MelangeTables.All)
        {
            var melange = "";
            foreach (var row in rows)
            {
                melange = row.Split(' ').Length == 6 ? row : melange;
                data.Add(table, row, melange);
            }
        }

        return data;
    }

    private static HardwareMix Mix(string[] cells) => new(
    [
        .. Prices.Select((price, index) => new MixPart(price.Key, (int)Printed(cells[index + 1]), HourlyRate.Usd(price.Value))),
    ]);

    private static decimal Printed(string cell) => decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static AllocationRequest Readme(int slices) => new(
        [
            new AllocatableType("A10G", HourlyRate.Usd(1.01m), [2, 1, 5, 2]),
            new AllocatableType("A100", HourlyRate.Usd(3.67m), [20, 20, 40, 20]),
        ],
        [0.2 * 30, 0.1 * 30, 0.5 * 30, 0.2 * 30],
        slices);
}
