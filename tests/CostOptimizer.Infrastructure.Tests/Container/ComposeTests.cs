using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace CostOptimizer.Infrastructure.Tests.Container;

/// <summary>What can be checked of the container files without an engine: form, and what must never be loosened.</summary>
public sealed class ComposeTests
{
    private static readonly Dictionary<string, Dictionary<object, object>> Services = Read();

    [Fact]
    public void Services_AreOneWebTwoWorkersADatabaseACollectorAndAMailCatcher()
    {
        Assert.Equal(["collector", "database", "mail", "web", "worker"], Services.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2", Child(Services["worker"], "deploy")["replicas"]);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("worker")]
    [InlineData("collector")]
    [InlineData("mail")]
    public void Service_IsReadOnlyAndWithoutPrivileges(string name)
    {
        var service = Services[name];

        Assert.Equal("true", service["read_only"]);
        Assert.Equal(["ALL"], (List<object>)service["cap_drop"]);
        Assert.Equal(["no-new-privileges:true"], (List<object>)service["security_opt"]);
    }

    [Fact]
    public void Ports_AreOfThisMachineAlone()
    {
        var ports = Services.Values.Where(service => service.ContainsKey("ports")).SelectMany(service => (List<object>)service["ports"]).ToArray();

        Assert.Equal(3, ports.Length);
        Assert.All(ports, port => Assert.StartsWith("127.0.0.1:", (string)port, StringComparison.Ordinal));
    }

    [Fact]
    public void Images_NameAVersion() => Assert.All(
        Services.Values.Select(service => (string)service["image"]).Where(image => !image.StartsWith("mcr.microsoft.com/mssql", StringComparison.Ordinal)),
        image => Assert.Matches(@":[^:]*\d", image));

    [Fact]
    public void StopGracePeriod_IsLongerThanTheDrain() => Assert.Equal("45s", Services["worker"]["stop_grace_period"]);

    [Fact]
    public void Dockerfile_RunsAsAUserWithoutPrivilegesAndWithoutAShell()
    {
        var lines = Checkout.Read("infra", "container", "Dockerfile").Split('\n', StringSplitOptions.TrimEntries);

        Assert.Contains("USER $APP_UID", lines);
        Assert.Contains("""ENTRYPOINT ["/app/costopt"]""", lines);
        Assert.Contains(lines, line => line.StartsWith("FROM mcr.microsoft.com/dotnet/aspnet:", StringComparison.Ordinal) && line.EndsWith("-chiseled-extra", StringComparison.Ordinal));
        Assert.Equal("""HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 CMD ["/app/costopt", "health"]""", Assert.Single(lines, line => line.StartsWith("HEALTHCHECK", StringComparison.Ordinal)));
    }

    private static Dictionary<object, object> Child(Dictionary<object, object> node, string name) => (Dictionary<object, object>)node[name];

    private static Dictionary<string, Dictionary<object, object>> Read()
    {
        var parser = new MergingParser(new Parser(new StringReader(Checkout.Read("infra", "container", "compose.yml"))));
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(parser);
        return ((Dictionary<object, object>)file["services"]).ToDictionary(pair => (string)pair.Key, pair => (Dictionary<object, object>)pair.Value, StringComparer.Ordinal);
    }
}
