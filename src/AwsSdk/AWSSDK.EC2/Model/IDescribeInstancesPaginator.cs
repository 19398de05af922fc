using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>The pages of one DescribeInstances request, or what stands on them.</summary>
public interface IDescribeInstancesPaginator : IPaginator<DescribeInstancesResponse>
{
    IPaginatedEnumerable<DescribeInstancesResponse> Responses { get; }

    IPaginatedEnumerable<Reservation> Reservations { get; }
}
