using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Webhooks;

internal sealed record WebhookRow
{
    public static readonly TableInsert<WebhookRow> Insert = new("WebhookEvent");

    public const string SelectExists = "SELECT COUNT(*) FROM WebhookEvent WHERE EventId = @EventId";

    /// <summary>An event from the future was written by a clock that has been set back since: it need not wait for that time.</summary>
    public const string SelectDue = $"""
        SELECT {Columns}
        FROM (SELECT {Columns}, ROW_NUMBER() OVER (ORDER BY NextAttemptUtc, EventId) AS Place
              FROM WebhookEvent
              WHERE NextAttemptUtc <= @NowUtc OR (NextAttemptUtc IS NOT NULL AND Attempts = 0 AND CreatedAtUtc > @FutureUtc)) AS Due
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    public const string SelectByRun = $"""
        SELECT {Columns}
        FROM WebhookEvent
        WHERE RunId = @RunId
        ORDER BY CreatedAtUtc, EventId
        """;

    public const string SelectNewest = $"""
        SELECT {Columns}
        FROM (SELECT {Columns}, ROW_NUMBER() OVER (ORDER BY CreatedAtUtc DESC, EventId) AS Place
              FROM WebhookEvent
              WHERE State IN @States) AS Newest
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    public const string CountByState = "SELECT State, COUNT(*) AS Deliveries FROM WebhookEvent GROUP BY State";

    /// <summary>An event that has ended stays as it ended: a sender that was slow must not open it again.</summary>
    public const string Update = """
        UPDATE WebhookEvent
        SET State = @State, Attempts = @Attempts, NextAttemptUtc = @NextAttemptUtc, EndedAtUtc = @EndedAtUtc, LastOutcome = @LastOutcome
        WHERE EventId = @EventId AND EndedAtUtc IS NULL
        """;

    private const string Columns =
        "EventId, RunId, Target, Body, CreatedAtUtc, State, Attempts, NextAttemptUtc, EndedAtUtc, LastOutcome";

    public string EventId { get; init; } = "";

    public string RunId { get; init; } = "";

    public string Target { get; init; } = "";

    public string Body { get; init; } = "";

    public DateTime CreatedAtUtc { get; init; }

    public string State { get; init; } = "";

    public int Attempts { get; init; }

    public DateTime? NextAttemptUtc { get; init; }

    public DateTime? EndedAtUtc { get; init; }

    public string? LastOutcome { get; init; }

    public static WebhookRow From(WebhookDelivery delivery) => new()
    {
        EventId = delivery.Event.Id,
        RunId = delivery.Event.RunId,
        Target = delivery.Event.Target.AbsoluteUri,
        Body = delivery.Event.Body,
        CreatedAtUtc = delivery.Event.CreatedAtUtc,
        State = EnumText.Of(delivery.State),
        Attempts = delivery.Attempts,
        NextAttemptUtc = delivery.NextAttemptUtc,
        EndedAtUtc = delivery.EndedAtUtc,
        LastOutcome = delivery.LastOutcome is { } outcome ? StoredText.Write(outcome) : null,
    };

    public WebhookDelivery ToDelivery() => new(
        new WebhookEvent(EventId, new Uri(Target), Body, RunId, CreatedAtUtc),
        EnumText.Parse<DeliveryState>(State),
        Attempts,
        NextAttemptUtc,
        EndedAtUtc,
        LastOutcome is { } outcome ? StoredText.Read(outcome) : null);
}
