using CostOptimizer.Application.Access;

namespace CostOptimizer.Application.Tests.Access;

public sealed class ApiKeyTextTests
{
    private const string Id = "0123456789ab";
    private const string Secret = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    [Fact]
    public void Create_TwoKeys_ShareNothingAndReadBack()
    {
        var (first, second) = (ApiKeyText.Create(), ApiKeyText.Create());

        Assert.NotEqual(first.Id, second.Id);
        Assert.NotEqual(first.Secret, second.Secret);
        Assert.True(ApiKeyText.TryParse(first.Reveal(), out var read));
        Assert.Equal(first, read);
    }

    [Fact]
    public void ToString_OfAKeyAndItsHash_HoldNoSecret()
    {
        var key = new ApiKeyText(Id, Secret);

        Assert.Equal("costopt_0123456789ab_…", $"{key}");
        Assert.Equal("(salted hash)", $"{SaltedHash.Of(Secret)}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("costopt_")]
    [InlineData($"costopt_{Id}_{Secret}0")]
    [InlineData($"costopt_{Id}_{Secret}\n")]
    [InlineData($"Costopt_{Id}_{Secret}")]
    [InlineData($"costopt_{Id}-{Secret}")]
    [InlineData("costopt_0123456789AB_00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    [InlineData("costopt_0123456789a'_00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    public void TryParse_AnythingButTheExactForm_IsRefused(string? text) => Assert.False(ApiKeyText.TryParse(text, out _));

    [Fact]
    public void Matches_OneDigitOff_IsRefused()
    {
        var kept = SaltedHash.Of(Secret);

        Assert.True(kept.Matches(Secret));
        Assert.False(kept.Matches($"{Secret[..^1]}e"));
        Assert.NotEqual(kept.Hash, SaltedHash.Of(Secret).Hash); // every key has a salt of its own
    }
}
