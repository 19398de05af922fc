using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Notifications.Weekly;

namespace CostOptimizer.Notifications.Email;

/// <summary>Sends archived weekly reports by e-mail, as they were archived.</summary>
internal sealed class EmailChannel(IWeeklyArchive archive, SmtpRelay relay, SmtpOptions options) : IDeliveryChannel
{
    public const string ChannelName = "email";

    private static readonly WeeklyFormat[] Attached = [WeeklyFormat.Pdf, WeeklyFormat.Xlsx];

    public string Name => ChannelName;

    public async Task<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!options.IsOn())
        {
            return DeliveryOutcome.Failed("Smtp:Host is not set, so no mail can be sent: set it.");
        }

        if (await WeeklyDeliveries.FindAsync(archive, delivery, cancellationToken) is not { } report)
        {
            return DeliveryOutcome.Refused($"The report {delivery.Subject} is not in the archive.");
        }

        var files = new Dictionary<WeeklyFormat, MailPart>();
        foreach (var file in report.Files.Where(file => file.Document.Format is WeeklyFormat.Text or WeeklyFormat.Html || Attached.Contains(file.Document.Format)))
        {
            var content = await archive.ReadFileAsync(report.Group, report.Week, file.Document.FileName, cancellationToken) ?? [];
            files.Add(file.Document.Format, new MailPart(file.Document.FileName, file.Document.MediaType, content));
        }

        var message = MailMessageText.Of(
            delivery.Id,
            options.From,
            delivery.Target,
            report.Subject,
            delivery.CreatedAtUtc,
            files[WeeklyFormat.Text].Content,
            files[WeeklyFormat.Html].Content,
            [.. Attached.Where(files.ContainsKey).Select(format => files[format])]);
        return await relay.SendAsync(delivery.Target, message, cancellationToken);
    }
}
