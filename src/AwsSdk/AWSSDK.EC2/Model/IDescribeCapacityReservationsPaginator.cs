using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>The pages of one DescribeCapacityReservations request, or what stands on them.</summary>
public interface IDescribeCapacityReservationsPaginator : IPaginator<DescribeCapacityReservationsResponse>
{
    IPaginatedEnumerable<DescribeCapacityReservationsResponse> Responses { get; }

    IPaginatedEnumerable<CapacityReservation> CapacityReservations { get; }
}
