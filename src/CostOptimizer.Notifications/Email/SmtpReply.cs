namespace CostOptimizer.Notifications.Email;

/// <summary>A relay's answer (RFC 5321, 4.2).</summary>
/// <param name="Lines">Without their codes; at least one.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsGood => Code is >= 200 and < 400;

    /// <summary>Another attempt is of no use.</summary>
    public bool IsPermanent => Code is >= 500 and < 600;

    public bool Offers(string extension) => Lines.Any(line => line.Split(' ')[0].Equals(extension, StringComparison.OrdinalIgnoreCase));
}
