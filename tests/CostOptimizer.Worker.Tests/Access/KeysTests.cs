using System.Text.Json;
using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.Access;

public sealed class KeysTests
{
    [Fact]
    public async Task Keys_CreatedListedAndRevoked_StandInTheAuditLogWithoutTheirSecret()
    {
        using var folder = new TemporaryFolder();

        var created = await CostOpt.RunAsync(folder.Path, "keys", "create", "--name", "nightly", "--role", "analyst", "--expires", "90d", "--json");
        using var key = JsonDocument.Parse(created.Output);
        var id = key.RootElement.GetProperty("id").GetString()!;
        var secret = key.RootElement.GetProperty("key").GetString()!.Split('_')[2];
        var listed = await CostOpt.RunAsync(folder.Path, "keys", "list", "--json");
        var revoked = await CostOpt.RunAsync(folder.Path, "keys", "revoke", id);
        var audit = await CostOpt.RunAsync(folder.Path, "audit", "--json");

        Assert.Equal([0, 0, 0, 0], [created.ExitCode, listed.ExitCode, revoked.ExitCode, audit.ExitCode]);
        Assert.Equal(64, secret.Length);
        Assert.Contains("\"role\": \"analyst\"", listed.Output, StringComparison.Ordinal);
        using var entries = JsonDocument.Parse(audit.Output);
        Assert.Equal(["key.revoke", "key.create"], entries.RootElement.EnumerateArray().Select(entry => entry.GetProperty("what").GetString()!));
        Assert.All([created.Messages, listed.Output, revoked.Messages, audit.Output], text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.DoesNotContain(secret, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(folder.File("costoptimizer.db"), TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--role is 'boss': give one of viewer, analyst, operator, admin.", "x", "boss", "1d")]
    [InlineData("--expires is '0d': give hours or days", "x", "admin", "0d")]
    [InlineData("--expires is 'soon': give hours or days", "x", "admin", "soon")]
    [InlineData("--name is '': ", "", "admin", "1d")]
    public async Task Create_OptionIsWrong_ExitsWith2AndNamesTheFix(string expected, string name, string role, string expires)
    {
        using var folder = new TemporaryFolder();

        var ended = await CostOpt.RunAsync(folder.Path, "keys", "create", "--name", name, "--role", role, "--expires", expires);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(expected, ended.Messages, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Revoke_KeyIsNotStored_ExitsWith4()
    {
        using var folder = new TemporaryFolder();

        var ended = await CostOpt.RunAsync(folder.Path, "keys", "revoke", "0123456789ab");

        Assert.Equal(4, ended.ExitCode);
        Assert.Contains("No key '0123456789ab' is stored", ended.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_AnonymousViewerOnEveryAddress_ExitsWith2()
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string>
        {
            ["COSTOPT_Access__AllowAnonymousViewer"] = "true",
            ["COSTOPT_Serve__Listen"] = "http://0.0.0.0:8080",
        };

        var ended = await CostOpt.RunAsync(folder.Path, environment, "serve");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Access:AllowAnonymousViewer is true while Serve:Listen is 'http://0.0.0.0:8080'", ended.Messages, StringComparison.Ordinal);
    }
}
