using CostOptimizer.Core.Explaining;

namespace CostOptimizer.Core.Tests.Explaining;

public sealed class ArithmeticTreeTests
{
    private static readonly Arithmetic Sheet = Make();

    [Fact]
    public void Of_Arithmetic_PutsTheSavingFirstAndItsInputsBelow()
    {
        var trees = ArithmeticTree.Of(Sheet.Quantities);

        Assert.Equal(["saving", "ratio"], trees.Select(tree => tree.Quantity.Symbol));
        Assert.Equal(["baseline", "new_cost"], trees[0].Inputs.Select(input => input.Quantity.Symbol));
        Assert.Equal(["price", "count"], trees[0].Inputs[1].Inputs.Select(input => input.Quantity.Symbol));
    }

    [Fact]
    public void Of_QuantityUsedTwice_HasItsInputsOnce()
    {
        var again = ArithmeticTree.Of(Sheet.Quantities)[1].Inputs.Single(input => input.Quantity.Symbol == "new_cost");

        Assert.True(again.IsShownBefore);
        Assert.Empty(again.Inputs);
    }

    [Fact]
    public void InputsOf_Functions_AreNoInputs() =>
        Assert.Equal(["load", "units"], ArithmeticTree.InputsOf(new Quantity("n", "", 1, "1", "max(1, ceil(load / (units * 0.7 * units)))", "", null)));

    private static Arithmetic Make()
    {
        var sheet = new Arithmetic();
        var baseline = sheet.Given("baseline", "Present cost", 100m, "USD/month", "bill");
        var price = sheet.Given("price", "Price", 10m, "USD/month", "list");
        var count = sheet.Given("count", "Instances", 3, "instances", "policy");
        var cost = sheet.Derived("new_cost", "New cost", price * count, "USD/month", "price * count", "6");
        sheet.Derived("ratio", "Ratio", cost / baseline, "1", "new_cost / baseline", "6");
        sheet.Derived("saving", "Saving", baseline - cost, "USD/month", "baseline - new_cost", "6");
        return sheet;
    }
}
