namespace Amazon.EC2.Model;

/// <summary>How long a future-dated reservation is bound.</summary>
public class CapacityReservationCommitmentInfo
{
    public DateTime? CommitmentEndDate { get; set; }

    public int? CommittedInstanceCount { get; set; }
}
