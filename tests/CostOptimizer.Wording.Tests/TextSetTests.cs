namespace CostOptimizer.Wording.Tests;

public sealed class TextSetTests
{
    [Fact]
    public void SharedTexts_InBothLanguages_HaveTheSameKeysPlacesAndMembers() => Assert.Empty(TextSetFaults.Of(typeof(TextSet).Assembly));

    [Fact]
    public void Faults_OfABrokenSet_NameEach() => Assert.Equal(
        [
            "BrokenTexts: 'Missing' is missing in zh-Hans.",
            "BrokenTexts: 'Extra' is only in zh-Hans.",
            "BrokenTexts: 'Places' has other places in zh-Hans.",
            "BrokenTexts: nothing asks for 'Missing'.",
            "BrokenTexts: Side has no text for Right.",
            "BrokenTexts: Unwritten has no text.",
            "BrokenTexts: Extra has no text.",
        ],
        TextSetFaults.Of(typeof(BrokenTexts)));

    [Fact]
    public void Text_ThatIsMissing_ThrowsInsteadOfShowingAKey() =>
        Assert.Throws<InvalidOperationException>(() => new BrokenTexts(Locale.English).Unwritten);

    [Theory]
    [InlineData(1, "1 fleet", "1 个机群")]
    [InlineData(1234, "1,234 fleets", "1,234 个机群")]
    public void Counted_OneAndMany_ReadsAsSpoken(int count, string english, string chinese)
    {
        Assert.Equal(english, new Terms(Locale.English).Fleets(count));
        Assert.Equal(chinese, new Terms(Locale.Chinese).Fleets(count));
    }

    [Theory]
    [InlineData(null, "–", "–")]
    [InlineData(0.04, "At once", "立即")]
    [InlineData(2.45, "2.5 months", "2.5 个月")]
    public void Payback_InBothLanguages_IsRoundedHalfAway(double? months, string english, string chinese)
    {
        Assert.Equal(english, new Terms(Locale.English).Payback((decimal?)months));
        Assert.Equal(chinese, new Terms(Locale.Chinese).Payback((decimal?)months));
    }
}
