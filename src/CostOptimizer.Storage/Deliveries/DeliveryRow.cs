using CostOptimizer.Application.Deliveries;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Deliveries;

internal sealed record DeliveryRow
{
    public static readonly TableInsert<DeliveryRow> Insert = new("Delivery");

    public const string SelectExists = "SELECT COUNT(*) FROM Delivery WHERE DeliveryId = @DeliveryId";

    /// <summary>What tells that a fact got worse waits until what told of it before, to the same target, has ended.</summary>
    public const string SelectDue = $"""
        SELECT {Columns}
        FROM (SELECT {Columns}, ROW_NUMBER() OVER (ORDER BY NextAttemptUtc, DeliveryId) AS Place
              FROM Delivery
              WHERE NextAttemptUtc <= @NowUtc
                AND NOT EXISTS (
                    SELECT 1
                    FROM Alert AS Told
                    INNER JOIN Alert AS Milder ON Milder.AlertKey = Told.AlertKey AND Milder.Level < Told.Level
                    INNER JOIN Delivery AS Waiting ON Waiting.Subject = Milder.AlertId
                    WHERE Told.AlertId = Delivery.Subject AND Waiting.Target = Delivery.Target AND Waiting.EndedAtUtc IS NULL)) AS Due
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    /// <summary>What waits for the end of quiet hours comes sooner when what waits for it must not.</summary>
    public const string UpdateMilder = """
        UPDATE Delivery
        SET CreatedAtUtc = @CreatedAtUtc, NextAttemptUtc = @CreatedAtUtc
        WHERE Target = @Target AND Attempts = 0 AND EndedAtUtc IS NULL AND CreatedAtUtc > @CreatedAtUtc
            AND Subject IN (SELECT AlertId FROM Alert WHERE AlertKey = @AlertKey AND Level < @Level)
        """;

    public const string SelectBySubject = $"""
        SELECT {Columns}
        FROM Delivery
        WHERE Subject = @Subject
        ORDER BY DeliveryId
        """;

    public const string SelectBySubjects = $"""
        SELECT {WithoutBody}
        FROM Delivery
        WHERE Subject IN @Subjects
        ORDER BY DeliveryId
        """;

    public const string SelectNewest = $"""
        SELECT {WithoutBody}
        FROM (SELECT {WithoutBody}, ROW_NUMBER() OVER (ORDER BY CreatedAtUtc DESC, DeliveryId) AS Place
              FROM Delivery
              WHERE State IN @States) AS Newest
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    public const string CountByState = "SELECT State, COUNT(*) AS Deliveries FROM Delivery GROUP BY State";

    /// <summary>A delivery that has ended stays as it ended: a sender that was slow must not open it again.</summary>
    public const string Update = """
        UPDATE Delivery
        SET State = @State, Attempts = @Attempts, NextAttemptUtc = @NextAttemptUtc, EndedAtUtc = @EndedAtUtc, LastOutcome = @LastOutcome
        WHERE DeliveryId = @DeliveryId AND EndedAtUtc IS NULL
        """;

    private const string WithoutBody =
        "DeliveryId, Channel, Target, Subject, CreatedAtUtc, State, Attempts, NextAttemptUtc, EndedAtUtc, LastOutcome";

    private const string Columns = $"Body, {WithoutBody}";

    public string DeliveryId { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Target { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";

    public DateTime CreatedAtUtc { get; init; }

    public string State { get; init; } = "";

    public int Attempts { get; init; }

    public DateTime? NextAttemptUtc { get; init; }

    public DateTime? EndedAtUtc { get; init; }

    public string? LastOutcome { get; init; }

    public static DeliveryRow From(DeliveryStatus status) => new()
    {
        DeliveryId = status.Delivery.Id,
        Channel = status.Delivery.Channel,
        Target = StoredText.Write(status.Delivery.Target),
        Subject = status.Delivery.Subject,
        Body = StoredText.Write(status.Delivery.Body),
        CreatedAtUtc = status.Delivery.CreatedAtUtc,
        State = EnumText.Of(status.State),
        Attempts = status.Attempts,
        NextAttemptUtc = status.NextAttemptUtc,
        EndedAtUtc = status.EndedAtUtc,
        LastOutcome = status.LastOutcome is { } outcome ? StoredText.Write(outcome) : null,
    };

    /// <summary>Adds deliveries that are due at once; one that is there already stays as it is.</summary>
    public static async Task AddAsync(Session session, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        foreach (var delivery in deliveries)
        {
            if (await session.ScalarAsync<int>(SelectExists, new { DeliveryId = delivery.Id }, cancellationToken) == 0)
            {
                var status = new DeliveryStatus(delivery, DeliveryState.Pending, Attempts: 0, delivery.CreatedAtUtc, EndedAtUtc: null, LastOutcome: null);
                await session.InsertAsync(Insert, [From(status)], cancellationToken);
            }
        }
    }

    public DeliveryStatus ToStatus() => new(
        new Delivery(DeliveryId, Channel, StoredText.Read(Target), Subject, StoredText.Read(Body), CreatedAtUtc),
        EnumText.Parse<DeliveryState>(State),
        Attempts,
        NextAttemptUtc,
        EndedAtUtc,
        LastOutcome is { } outcome ? StoredText.Read(outcome) : null);
}
