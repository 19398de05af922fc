using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

/// <summary>Base of the requests to Auto Scaling.</summary>
public class AmazonAutoScalingRequest : AmazonWebServiceRequest;
