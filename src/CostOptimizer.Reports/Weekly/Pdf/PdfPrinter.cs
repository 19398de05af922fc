using System.Text;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Wording;

namespace CostOptimizer.Reports.Weekly.Pdf;

/// <summary>Prints a page by a headless Chromium, which has a folder of its own and no network.</summary>
internal sealed class PdfPrinter(WeeklyDocumentOptions options)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="asOfUtc">Stands in the file as the time of its making.</param>
    /// <exception cref="IOException">The temporary folder cannot be written.</exception>
    public async Task<PrintOutcome> PrintAsync(string html, Language language, DateTime asOfUtc, CancellationToken cancellationToken)
    {
        if (ChromiumPath.Find(options, Environment.GetEnvironmentVariable("PATH")) is not { } chromium)
        {
            return new PrintOutcome(null, PrintObstacle.NoChromium);
        }

        if (language == Language.Chinese && !await HasChineseFontAsync(cancellationToken))
        {
            return new PrintOutcome(null, PrintObstacle.NoChineseFont);
        }

        var folder = Directory.CreateTempSubdirectory("costopt-print-");
        try
        {
            var (page, file) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            await File.WriteAllTextAsync(page, html, Utf8, cancellationToken);
            var ended = await ChildProcess.RunAsync(chromium, ArgumentsFor(folder, page, file), options.PrintTimeout, cancellationToken);
            if (ended is not { ExitCode: 0 } || !File.Exists(file))
            {
                return new PrintOutcome(null, PrintObstacle.Failed);
            }

            var pdf = await File.ReadAllBytesAsync(file, cancellationToken);
            PdfTimes.Set(pdf, asOfUtc);
            return new PrintOutcome(pdf, null);
        }
        finally
        {
            Delete(folder);
        }
    }

    // Chromium's sandbox refuses to work for root, as whom containers often run.
    private bool HasSandbox => options.ChromiumSandbox && (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows());

    private IEnumerable<string> ArgumentsFor(DirectoryInfo folder, string page, string file) =>
    [
        "--headless",

        // The zygote makes namespaces for what it forks, with or without a sandbox.
        .. HasSandbox ? (string[])[] : ["--no-sandbox", "--no-zygote"],
        "--disable-gpu",
        "--disable-dev-shm-usage", // A container's is often too small.
        "--disable-extensions",
        "--disable-sync",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--no-default-browser-check",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--font-render-hinting=none",
        $"--user-data-dir={Path.Combine(folder.FullName, "profile")}",
        "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
        $"--print-to-pdf={file}",
        new Uri(page).AbsoluteUri,
    ];

    /// <summary>Without one Chromium prints boxes. Where fontconfig does not tell, Windows and macOS bring one.</summary>
    private async Task<bool> HasChineseFontAsync(CancellationToken cancellationToken) =>
        !OperatingSystem.IsLinux()
        || await ChildProcess.RunAsync("fc-list", [":lang=zh-cn", "family"], options.PrintTimeout, cancellationToken) is { ExitCode: 0, Output: var fonts }
            && !string.IsNullOrWhiteSpace(fonts);

    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A part of Chromium that is still ending holds a file of its profile: the system's cleaning takes the folder.
        }
    }
}
