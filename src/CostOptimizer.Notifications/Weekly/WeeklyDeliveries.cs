using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Notifications.Buckets;
using CostOptimizer.Notifications.Email;

namespace CostOptimizer.Notifications.Weekly;

/// <summary>The deliveries of a weekly report: one for each address, so that a bad one holds up no other, and one for the bucket.</summary>
internal static class WeeklyDeliveries
{
    public static IReadOnlyList<Delivery> Of(ArchivedReport report, WeeklyGroup group, BucketOptions bucket) =>
    [
        .. group.Addresses.Distinct(StringComparer.OrdinalIgnoreCase).Select(address => To(report, EmailChannel.ChannelName, address)),
        .. bucket.IsOn() ? [To(report, BucketChannel.ChannelName, bucket.Bucket)] : (Delivery[])[],
    ];

    /// <returns>The report that a delivery tells of; null when there is none.</returns>
    public static async Task<ArchivedReport?> FindAsync(IWeeklyArchive archive, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.Subject.Split(':', 2) is [var group, var text] && IsoWeek.TryParse(text, out var week) ? await archive.FindAsync(group, week, cancellationToken) : null;

    /// <summary>An address may be longer than an id: its hash stands for it.</summary>
    private static Delivery To(ArchivedReport report, string channel, string target) => new(
        $"{report.Id}:{channel}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(target)))[..16]}", channel, target, report.Id, Body: "", report.CreatedAtUtc);
}
