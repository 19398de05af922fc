namespace CostOptimizer.Notifications.Email;

public enum SmtpSecurity
{
    /// <summary>Begins in the clear and asks for TLS before anything is said; usual on port 587. A server without it is refused.</summary>
    StartTls,

    /// <summary>TLS from the first byte; usual on port 465.</summary>
    Tls,

    /// <summary>In the clear, for a relay on the same machine only.</summary>
    None,
}
