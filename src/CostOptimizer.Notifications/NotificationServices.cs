using Amazon;
using Amazon.S3;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Notifications.Alerts;
using CostOptimizer.Notifications.Buckets;
using CostOptimizer.Notifications.Deliveries;
using CostOptimizer.Notifications.Email;
using CostOptimizer.Notifications.Slack;
using CostOptimizer.Notifications.Weekly;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Notifications;

public static class NotificationServices
{
    /// <summary>The job that sends what is due; let it recur every minute.</summary>
    public static JobCall Send { get; } = new(SendDeliveriesJob.KindName, "");

    /// <summary>The job that writes weekly reports; let it recur every hour.</summary>
    public static JobCall Weekly { get; } = new(WeeklyReportJob.KindName, "");

    /// <summary>Adds the jobs and channels. The caller adds the stores, the documents and a clock. All settings must be sound.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, WeeklyReportOptions weekly, SmtpOptions smtp, BucketOptions bucket)
    {
        services.AddSingleton(weekly);
        services.AddSingleton(smtp);
        services.AddSingleton(bucket);
        services.AddSingleton<SmtpRelay>();
        services.AddSingleton<IDeliveryChannel, EmailChannel>();
        services.AddSingleton<IDeliveryChannel>(provider => new BucketChannel(
            provider.GetRequiredService<IWeeklyArchive>(), bucket, new Lazy<IAmazonS3>(() => new AmazonS3Client(ConfigOf(bucket)))));
        services.AddSingleton<IJob, SendDeliveriesJob>();
        services.AddSingleton<IJob, WeeklyReportJob>();
        return services;
    }

    /// <summary>Adds Slack and what is said there. All settings must be sound.</summary>
    /// <param name="handler">Makes the handler that calls Slack; it must follow no redirects.</param>
    public static IServiceCollection AddAlerts(this IServiceCollection services, AlertOptions alerts, SlackOptions slack, Func<HttpMessageHandler> handler)
    {
        services.AddSingleton(alerts);
        services.AddSingleton(slack);
        services.AddSingleton<SlackMessage>();
        services.AddSingleton(provider => new SlackClient(SlackClient.Over(handler()), slack, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IDeliveryChannel, SlackChannel>();
        services.AddSingleton<IAlertTests, AlertTests>();
        return services;
    }

    /// <summary>Adds the job that looks for alerts, which needs a job engine and is to recur every few minutes, and what looks at refreshed prices.</summary>
    public static IServiceCollection AddAlertEvaluation(this IServiceCollection services) => services
        .AddSingleton<IJob, EvaluateAlertsJob>()
        .AddSingleton<IPriceWatch, PriceAlertWatch>();

    private static AmazonS3Config ConfigOf(BucketOptions bucket) => bucket.ServiceUrl.Length > 0
        ? new AmazonS3Config { ServiceURL = bucket.ServiceUrl, AuthenticationRegion = bucket.Region, ForcePathStyle = true }
        : new AmazonS3Config { RegionEndpoint = RegionEndpoint.GetBySystemName(bucket.Region) };
}
