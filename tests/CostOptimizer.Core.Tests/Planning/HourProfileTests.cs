using CostOptimizer.Core.Planning.Hours;
using CostOptimizer.Core.Sizing;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Planning;

public sealed class HourProfileTests
{
    [Fact]
    public void Profile_OfFourHours_SumsLayersByLevel()
    {
        var profile = HourProfile.Of([3m, 0m, 1.5m, 3m]);

        Assert.Equal((7.5m, 4, 3), (profile.Total, profile.Length, profile.Peak));
        Assert.Equal(2.5m, profile.Between(1, 3) - profile.Between(2, 3)); // the second instance: 1 + 0.5 + 1
        Assert.Equal([6m, 0m, 3m, 6m], profile.Times(2).Hours);
        Assert.Equal(2.5m, profile.Share(3m).Total);
    }

    [Fact]
    public void Profile_AnyHours_SplitsIntoLayersAsHourByHourDoes() => Prop.ForAll(
        Gen.Choose(0, 12).ArrayOf(20).Zip(Gen.Choose(0, 6).Two()).ToArbitrary(),
        sample =>
        {
            decimal[] hours = [.. sample.Item1.Select(half => half / 2m)];
            var (from, to) = (sample.Item2.Item1, sample.Item2.Item1 + sample.Item2.Item2);
            var profile = HourProfile.Of(hours);
            var worth = 0;
            while (from + worth < to && hours.Average(hour => Math.Clamp(hour - from - worth, 0m, 1m)) * 2m > 1.1m)
            {
                worth++;
            }

            return profile.Total == hours.Sum()
                && profile.Between(from, to) == hours.Sum(hour => Math.Clamp(hour - from, 0m, to - from))
                && profile.WorthCommitting(from, to, onDemand: 2m, committed: 1.1m) == worth;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counts_AnyDemandAndLag_EqualASizingOfEveryHour() => Prop.ForAll(
        Gen.Choose(-1, 40).ArrayOf(30).Zip(Gen.Choose(1, 30).Two()).Zip(Gen.Choose(0, 3)).ToArbitrary(),
        sample =>
        {
            // −1 is a gap, 0 an hour that was off; bursts and ceilings in tenths, so that counts often fall on whole numbers.
            HourlyNeed[] hours = [.. sample.Item1.Item1.Select((busy, hour) => busy < 0
                ? new HourlyNeed(true, null, null)
                : new HourlyNeed(busy > 0, busy / 10.0, hour % 3 == 0 ? busy / 6.0 : null))];
            var request = new SizingRequest(3.5, 4.5, sample.Item1.Item2.Item1 / 10.0, 2, sample.Item1.Item2.Item2 / 10.0, 0.7, null, 1, sample.Item2 % 2);
            var most = InstanceSizing.Size(request)!;

            var counts = new HourlyLoad(request, hours, sample.Item2).Counts(request, most);
            var expected = AutoscaledSizing.Size(request, hours, sample.Item2)!;

            return counts.Hours.SequenceEqual(expected.Select(count => (decimal)count)) && counts.Total == expected.Sum() && counts.Length == hours.Length;
        }).QuickCheckThrowOnFailure();
}
