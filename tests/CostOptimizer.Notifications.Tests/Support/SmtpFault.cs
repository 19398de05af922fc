namespace CostOptimizer.Notifications.Tests.Support;

internal enum SmtpFault
{
    None,

    /// <summary>421 instead of a greeting.</summary>
    Busy,

    /// <summary>450: the mailbox is busy.</summary>
    RecipientLater,

    /// <summary>550: there is no such mailbox.</summary>
    RecipientNever,

    /// <summary>451 after the message.</summary>
    MessageLater,

    /// <summary>554 after the message.</summary>
    MessageNever,

    /// <summary>Hangs up after the message, which is lost.</summary>
    DropAndLose,

    /// <summary>Hangs up after the message, which is in the mailbox.</summary>
    DropAndKeep,

    /// <summary>Takes the message and never answers.</summary>
    Silence,
}
