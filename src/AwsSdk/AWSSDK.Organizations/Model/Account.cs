namespace Amazon.Organizations.Model;

/// <summary>A member account.</summary>
public class Account
{
    public string Arn { get; set; }

    public string Email { get; set; }

    public string Id { get; set; }

    public AccountJoinedMethod JoinedMethod { get; set; }

    public DateTime? JoinedTimestamp { get; set; }

    public string Name { get; set; }

    public List<string> Paths { get; set; }

    public AccountState State { get; set; }

    /// <summary>The older form of State; absent since it was withdrawn.</summary>
    public AccountStatus Status { get; set; }
}
