using CostOptimizer.Application.Presentation;

namespace CostOptimizer.Application.Tests.Presentation;

public sealed class PlainTextTests
{
    [Fact]
    public void Clean_TerminalEscapeAndBidiOverride_AreDropped() =>
        Assert.Equal("[31mfleetgpj.exe", PlainText.Clean("\u001b[31mfleet\u202Egpj.exe\r\n\u0007"));

    [Fact]
    public void Clean_TextTooLong_EndsInAnEllipsisOfTheAllowedLength()
    {
        Assert.Equal("abc…", PlainText.Clean("abcdef", mostCharacters: 4));
        Assert.Equal("abcd", PlainText.Clean("abcd", mostCharacters: 4));
        Assert.Equal("😀…", PlainText.Clean("😀😀😀", mostCharacters: 2));
    }

    [Fact]
    public void Clean_Chinese_IsKept() => Assert.Equal("推理集群", PlainText.Clean("推理集群"));
}
