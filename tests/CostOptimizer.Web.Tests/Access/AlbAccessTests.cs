using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Access.Proxies;
using CostOptimizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Access;

public sealed class AlbAccessTests
{
    private const string Arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/costs/0123456789abcdef";
    private const string KeyId = "12345678-1234-1234-1234-123456789012";

    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly AccessOptions Options = new()
    {
        Alb = new() { LoadBalancerArn = Arn, ClientId = "client" },
        RoleClaims = [new() { Claim = "groups", Value = "ml-platform", Role = Role.Operator }, new() { Claim = "groups", Value = "everybody", Role = Role.Viewer }],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WithWhatTheLoadBalancerSigned_HasTheHighestRoleOfItsClaims()
    {
        await using var server = await StartAsync();

        using var response = await server.GetAsync("/operator", (AlbToken.Header, Token()));
        using var more = await server.GetAsync("/admin", (AlbToken.Header, Token()));

        Assert.Equal("ada@example.com Operator 127.0.0.1", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(HttpStatusCode.Forbidden, more.StatusCode);
    }

    [Fact]
    public async Task Get_ByAPersonWithoutAnyRole_IsForbiddenEverywhere()
    {
        await using var server = await StartAsync();
        var token = Token(user: user => user["groups"] = new[] { "sales" });

        using var viewer = await server.GetAsync("/viewer", (AlbToken.Header, token));
        using var any = await server.GetAsync("/any", (AlbToken.Header, token));

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [viewer.StatusCode, any.StatusCode]);
    }

    public static TheoryData<string> Forgeries => [.. Forged.Keys];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Get_WithAForgery_IsRefused(string kind)
    {
        await using var server = await StartAsync();

        using var response = await server.GetAsync("/viewer", (AlbToken.Header, Forged[kind]()));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Get_WithoutALoadBalancerInTheSettings_IgnoresTheHeader()
    {
        await using var server = await GuardedServer.StartAsync();

        using var response = await server.GetAsync("/viewer", (AlbToken.Header, Token()));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData(Arn, "https://public-keys.auth.elb.eu-west-1.amazonaws.com/")]
    [InlineData("arn:aws-us-gov:elasticloadbalancing:us-gov-west-1:111122223333:loadbalancer/app/a/0123456789abcdef", "https://s3-us-gov-west-1.amazonaws.com/aws-elb-public-keys-prod-us-gov-west-1/")]
    [InlineData("arn:aws-cn:elasticloadbalancing:cn-north-1:111122223333:loadbalancer/app/a/0123456789abcdef", null)]
    [InlineData("arn:aws:elasticloadbalancing:evil.example.com/:111122223333:loadbalancer/app/a/0123456789abcdef", null)]
    public void KeyAddress_OfALoadBalancer_IsItsRegionsOrMustBeGiven(string arn, string? expected)
    {
        var options = new AlbOptions { LoadBalancerArn = arn };

        Assert.Equal(expected, options.KeyAddress);
        Assert.Equal(expected is null, options.Faults().Any());
    }

    private static readonly Dictionary<string, Func<string>> Forged = new(StringComparer.Ordinal)
    {
        ["another load balancer"] = () => Token(header => header["signer"] = Arn.Replace("costs", "other", StringComparison.Ordinal)),
        ["another client"] = () => Token(header => header["client"] = "other"),
        ["no algorithm"] = () => Token(header => header["alg"] = "none", signature: ""),
        ["no algorithm, but signed"] = () => Token(header => header["alg"] = "none"),
        ["symmetric algorithm"] = () => Token(header => header["alg"] = "HS256"),
        ["another key"] = () => Token(key: ECDsa.Create(ECCurve.NamedCurves.nistP256)),
        ["an unknown key's id"] = () => Token(header => header["kid"] = "00000000-0000-0000-0000-000000000000"),
        ["a key's id that is a path"] = () => Token(header => header["kid"] = "../../evil"),
        ["expired in the header"] = () => Token(header => header["exp"] = Noon - 31),
        ["expired in the claims"] = () => Token(user: user => user["exp"] = Noon - 31),
        ["never expires"] = () => Token(header => header.Remove("exp")),
        ["nobody"] = () => Token(user: user => user.Remove("sub")),
        ["a changed claim"] = () => Token() is var token ? $"{token.Split('.')[0]}.{Part(User())}.{token.Split('.')[2]}" : "",
        ["no token"] = () => "ada@example.com",
        ["two parts"] = () => "e30.e30",
        ["a number"] = () => $"{Part(1)}.{Part(2)}.{Part(3)}",
        ["broken JSON"] = () => $"{Convert.ToBase64String("{"u8)}.e30.e30",
        ["many dots"] = () => new string('.', 10_000),
    };

    private static long Noon { get; } = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    private static Task<GuardedServer> StartAsync() =>
        GuardedServer.StartAsync(Options, services => services.AddSingleton<IAlbKeys>(new OneKey()));

    private static Dictionary<string, object> User() => new()
    {
        ["sub"] = "0001",
        ["email"] = "ada@example.com",
        ["groups"] = new[] { "everybody", "ml-platform" },
        ["exp"] = Noon + 120,
    };

    private static string Token(
        Action<Dictionary<string, object>>? header = null, Action<Dictionary<string, object>>? user = null, ECDsa? key = null, string? signature = null)
    {
        var head = new Dictionary<string, object>
        {
            ["typ"] = "JWT",
            ["kid"] = KeyId,
            ["alg"] = "ES256",
            ["iss"] = "https://idp.example.com",
            ["client"] = "client",
            ["signer"] = Arn,
            ["exp"] = Noon + 120,
        };
        var claims = User();
        claims["name"] = "x"; // lengths that need padding, as AWS writes it
        header?.Invoke(head);
        user?.Invoke(claims);
        var signed = $"{Part(head)}.{Part(claims)}";
        return $"{signed}.{signature ?? Padded((key ?? Key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private static string Part(object value) => Padded(JsonSerializer.SerializeToUtf8Bytes(value));

    // As AWS does: base64url, but with the padding that the standard for such tokens leaves out.
    private static string Padded(byte[] bytes) => Base64Url.EncodeToString(bytes) is var text ? text.PadRight((text.Length + 3) / 4 * 4, '=') : "";

    private sealed class OneKey : IAlbKeys
    {
        public Task<ECDsa?> FindAsync(string id, CancellationToken cancellationToken) =>
            Task.FromResult(id == KeyId ? AlbKeys.Import(Key.ExportSubjectPublicKeyInfoPem()) : null);
    }
}
