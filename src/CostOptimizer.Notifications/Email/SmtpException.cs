namespace CostOptimizer.Notifications.Email;

/// <summary>The relay says no, or not what the protocol has.</summary>
/// <param name="isPermanent">Whether another attempt is of no use.</param>
internal sealed class SmtpException(string message, bool isPermanent = false) : IOException(message)
{
    public bool IsPermanent { get; } = isPermanent;
}
