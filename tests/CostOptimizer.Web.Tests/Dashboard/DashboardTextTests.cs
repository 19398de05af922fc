using CostOptimizer.Web.Dashboard;
using CostOptimizer.Wording.Tests;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class DashboardTextTests
{
    [Fact]
    public void Texts_OfEveryPage_AreInBothLanguages() => Assert.Empty(TextSetFaults.Of(typeof(DashboardPage).Assembly));
}
