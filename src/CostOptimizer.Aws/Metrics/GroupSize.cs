namespace CostOptimizer.Aws.Metrics;

/// <summary>
/// How many instances an Auto Scaling group had: the samples of the group's CPU metric ÷ those of one instance. EC2 forgets
/// terminated instances within the hour, and a group read at its low would be sized on the survivors.
/// </summary>
internal sealed class GroupSize(int buckets)
{
    private readonly double[] _group = new double[buckets];
    private readonly double[] _member = new double[buckets];

    public void AddGroup(int bucket, double samples) => _group[bucket] += samples;

    public void AddMember(int bucket, double samples) => _member[bucket] += samples;

    /// <returns>Instances by bucket, 0 where nothing was published; null when no ratio is known.</returns>
    public double[]? Instances()
    {
        double[] known = [.. _member.Where(samples => samples > 0).Order()];
        if (known.Length == 0)
        {
            return null;
        }

        // A bucket in which the member started, or missed a sample, tells less than the usual bucket does.
        var perMember = known[known.Length / 2];
        return [.. _group.Select(samples => Math.Round(samples / perMember, 1))];
    }
}
