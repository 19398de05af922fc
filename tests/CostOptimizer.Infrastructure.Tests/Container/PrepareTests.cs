using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;

namespace CostOptimizer.Infrastructure.Tests.Container;

/// <summary>What <c>prepare.sh</c> makes beside the compose file, tried in a copy of its folder.</summary>
public sealed class PrepareTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costopt-prepare");

    public PrepareTests()
    {
        foreach (var name in (string[])["prepare.sh", ".env.example"])
        {
            File.WriteAllText(Path.Combine(_folder.FullName, name), Checkout.Read("infra", "container", name));
        }
    }

    [Fact]
    public void Prepare_NothingThere_MakesOnePasswordAndACertificateForTheMailCatcher()
    {
        Assert.SkipUnless(HasOpenSsl(), "openssl is not on this machine.");

        Assert.Equal((0, ""), Run());

        var settings = File.ReadLines(Path.Combine(_folder.FullName, ".env")).Where(line => line.Contains('=', StringComparison.Ordinal)).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Matches("^Aa1[0-9a-f]{32}$", settings["MSSQL_SA_PASSWORD"]);
        Assert.Contains($";Password={settings["MSSQL_SA_PASSWORD"]};", settings["COSTOPT_DATABASE"], StringComparison.Ordinal);
        using var certificate = X509Certificate2.CreateFromPemFile(Path.Combine(_folder.FullName, "mail", "certificate.pem"), Path.Combine(_folder.FullName, "mail", "key.pem"));
        Assert.True(certificate.MatchesHostname("mail"));
        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { certificate }, RevocationMode = X509RevocationMode.NoCheck } };
        Assert.True(chain.Build(certificate));
    }

    [Fact]
    public void Prepare_AllThere_ChangesNothing()
    {
        Assert.SkipUnless(HasOpenSsl(), "openssl is not on this machine.");
        Assert.Equal((0, ""), Run());
        var before = Contents();

        Assert.Equal((0, ""), Run());

        Assert.Equal(before, Contents());
        Assert.Equal(3, before.Length);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] Contents() =>
        [.. ((string[])[".env", "mail/certificate.pem", "mail/key.pem"]).Select(name => File.ReadAllText(Path.Combine(_folder.FullName, name)))];

    private static bool HasOpenSsl() =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "openssl")));

    private (int Code, string Said) Run()
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(_folder.FullName, "prepare.sh")]) { RedirectStandardError = true, UseShellExecute = false })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
