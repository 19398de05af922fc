namespace CostOptimizer.Aws.Configuration;

/// <summary>Price files of one region, each a path or an http(s) address, in AWS's JSON or CSV.</summary>
public sealed class OfferFileOptions
{
    public string Region { get; set; } = "";

    /// <summary>Offer file of AmazonEC2.</summary>
    public string? Ec2 { get; set; }

    /// <summary>Offer file of AmazonSageMaker.</summary>
    public string? SageMaker { get; set; }

    /// <summary>Rates of Compute and EC2 Instance Savings Plans.</summary>
    public string? ComputeSavingsPlans { get; set; }

    /// <summary>Rates of SageMaker Savings Plans.</summary>
    public string? SageMakerSavingsPlans { get; set; }

    /// <summary>The files that are named, each with its setting.</summary>
    internal IEnumerable<(string Name, string Value)> Sources()
    {
        (string Name, string? Value)[] all =
        [
            (nameof(Ec2), Ec2),
            (nameof(SageMaker), SageMaker),
            (nameof(ComputeSavingsPlans), ComputeSavingsPlans),
            (nameof(SageMakerSavingsPlans), SageMakerSavingsPlans),
        ];
        return all.Where(source => !string.IsNullOrWhiteSpace(source.Value)).Select(source => (source.Name, source.Value!));
    }
}
