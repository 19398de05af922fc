using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Tests.Rows;

public sealed class TextTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("\0")]
    [InlineData("a\0b\0")]
    [InlineData("\u0010")]
    [InlineData("\u00100\u0010\0\u00100")]
    public void StoredText_AnyText_HoldsNoNulAndReadsBack(string text)
    {
        var stored = StoredText.Write(text);

        Assert.DoesNotContain('\0', stored);
        Assert.Equal(text, StoredText.Read(stored));
    }

    [Fact]
    public void KeyText_LongerThanTheKey_IsItsHash()
    {
        Assert.Equal("four", KeyText.Of("four", 4));
        // printf five! | sha256sum
        Assert.Equal("sha256:5e2617f28c6b18450cc9c52e2ccc82241a4bf35b614e4c7525efce477ba55907", KeyText.Of("five!", 4));
    }
}
