using System.Diagnostics;
using System.Text;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Reports.Weekly.Pdf;

namespace CostOptimizer.Reports.Tests.Weekly;

public sealed class WeeklyPdfTests
{
    private static readonly WeeklyDocumentOptions Any = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "We spent CNY 1,680.00 in the week.", "Glossary")]
    [InlineData("zh-CN", "本周花费 CNY 1,680.00", "术语")]
    public async Task Pdf_HoldsTheTextOnNumberedPagesWithAnOutline(string language, string sentence, string lastHeading)
    {
        var pdf = await PrintAsync(language);

        var text = await RunAsync(pdf, "pdftotext", "-layout", "{file}", "-");
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.Contains(lastHeading, text, StringComparison.Ordinal);
        var pages = int.Parse((await RunAsync(pdf, "pdfinfo", "{file}")).Split("Pages:")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(pages, 2, 20);
        Assert.EndsWith(FormattableString.Invariant($"{pages}/{pages}"), string.Concat(text.Where(character => !char.IsWhiteSpace(character))), StringComparison.Ordinal);
        Assert.Contains("/Outlines", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.DoesNotContain(" no  ", string.Concat((await RunAsync(pdf, "pdffonts", "{file}")).Split('\n').Skip(2).Select(line => line.Length > 66 ? line[58..66] : "")), StringComparison.Ordinal); // column "emb"
    }

    [Fact]
    public async Task Pdf_OfTheSameRecord_IsTheSameFile() => Assert.Equal(await PrintAsync("en"), await PrintAsync("en"));

    [Fact]
    public async Task Pdf_NoPrinterThere_IsLeftOutWithTheReason()
    {
        var printer = new PdfPrinter(new WeeklyDocumentOptions { Chromium = "/nonexistent/chromium" });

        var outcome = await printer.PrintAsync("<p>x</p>", CostOptimizer.Wording.Language.English, DateTime.UnixEpoch, Cancellation);

        Assert.Equal((null, PrintObstacle.Failed), (outcome.Pdf, outcome.Obstacle));
    }

    [Fact]
    public async Task Print_WithoutSandbox_TellsChromiumSo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a shell script.");
        var folder = Directory.CreateTempSubdirectory("costopt-stand-in-");
        try
        {
            // Prints what it was told in place of a page.
            var standIn = Path.Combine(folder.FullName, "chromium");
            await File.WriteAllTextAsync(standIn, """
                #!/bin/sh
                for argument; do case $argument in --print-to-pdf=*) file=${argument#*=};; esac; done
                echo "$@" >"$file"
                """, Cancellation);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(standIn, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            var printer = new PdfPrinter(new WeeklyDocumentOptions { Chromium = standIn, ChromiumSandbox = false });

            var outcome = await printer.PrintAsync("<p>x</p>", CostOptimizer.Wording.Language.English, DateTime.UnixEpoch, Cancellation);

            Assert.Contains(" --no-sandbox --no-zygote ", Encoding.UTF8.GetString(outcome.Pdf!), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Times_InAPdf_AreReplacedInPlace()
    {
        var pdf = Encoding.Latin1.GetBytes("/CreationDate (D:20261121201508+00'00')\n/ModDate (D:20261121201509+00'00')>> D:20261121201508 (D:x");

        PdfTimes.Set(pdf, new DateTime(2026, 11, 16, 0, 6, 7, DateTimeKind.Utc));

        Assert.Equal("/CreationDate (D:20261116000607+00'00')\n/ModDate (D:20261116000607+00'00')>> D:20261121201508 (D:x", Encoding.Latin1.GetString(pdf));
    }

    [Fact]
    public void Chromium_OnTheSearchPath_IsFound()
    {
        var folder = Directory.CreateTempSubdirectory("costopt-path-");
        try
        {
            var expected = Path.Combine(folder.FullName, "chromium-browser");
            File.WriteAllText(expected, "");

            Assert.Equal(expected, ChromiumPath.Find(Any, $"/nonexistent{Path.PathSeparator}{folder.FullName}"));
            Assert.Null(ChromiumPath.Find(Any, "/nonexistent"));
            Assert.Null(ChromiumPath.Find(new WeeklyDocumentOptions { Chromium = "none" }, folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<byte[]> PrintAsync(string language)
    {
        var chromium = ChromiumPath.Find(Any, Environment.GetEnvironmentVariable("PATH"));
        Assert.SkipWhen(chromium is null, "No Chromium is on the search path.");
        var (files, set) = await WeeklyFiles.WriteAsync(WeeklyFiles.Record(), Cancellation, language, chromium!);
        Assert.SkipWhen(language != "en" && set.WhyNoPdf is not null, "No font with Chinese characters is installed.");
        return files[WeeklyFormat.Pdf];
    }

    private static async Task<string> RunAsync(byte[] pdf, string program, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf, Cancellation);
            using var process = Start(program, [.. arguments.Select(argument => argument == "{file}" ? file : argument)]);
            var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
            await process.WaitForExitAsync(Cancellation);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Process Start(string program, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} (poppler-utils) is not on the search path.");
            throw;
        }
    }
}
