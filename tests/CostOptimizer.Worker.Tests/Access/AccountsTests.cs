using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.Access;

public sealed class AccountsTests
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task Accounts_CreatedChangedAndDisabled_StandInTheAuditLogWithoutTheirPassword()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("password", Password + "\n");

        var created = await CostOpt.RunAsync(folder.Path, "accounts", "create", "--name", "grace", "--role", "admin", "--password-file", file, "--json");
        var again = await CostOpt.RunAsync(folder.Path, "accounts", "create", "--name", "grace", "--role", "admin", "--password-file", file);
        var changed = await CostOpt.RunAsync(folder.Path, "accounts", "password", "--name", "grace", "--password-file", file);
        var disabled = await CostOpt.RunAsync(folder.Path, "accounts", "disable", "--name", "grace");
        var listed = await CostOpt.RunAsync(folder.Path, "accounts", "list");
        var audit = await CostOpt.RunAsync(folder.Path, "audit");

        Assert.Equal([0, 2, 0, 0, 0, 0], [created.ExitCode, again.ExitCode, changed.ExitCode, disabled.ExitCode, listed.ExitCode, audit.ExitCode]);
        Assert.Contains("disabled", listed.Output, StringComparison.Ordinal);
        Assert.All((string[])["account.create", "account.password", "account.disable"], what => Assert.Contains(what, audit.Output, StringComparison.Ordinal));
        Assert.All([created, again, changed, disabled, listed, audit], ended => Assert.DoesNotContain(Password, ended.Output + ended.Messages, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Create_WithoutATerminalOrAFile_SaysWhereThePasswordMayComeFrom()
    {
        using var folder = new TemporaryFolder();

        var ended = await CostOpt.RunAsync(folder.Path, "accounts", "create", "--name", "grace", "--role", "admin");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("give --password-file FILE", ended.Messages, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
