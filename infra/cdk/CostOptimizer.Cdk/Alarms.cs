using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SNS.Subscriptions;
using Constructs;

namespace CostOptimizer.Cdk;

/// <summary>What somebody must be told of: data that grow old, jobs that failed for good, a database that fills.</summary>
internal sealed class Alarms : Construct
{
    // The daily schedule, and half a day to mend what fails.
    private static readonly double OldestDataSeconds = TimeSpan.FromHours(36).TotalSeconds;

    private const double LeastFreeBytes = 2d * 1024 * 1024 * 1024;

    private readonly Topic _topic;

    public Alarms(Construct scope, DatabaseInstance database, string? email)
        : base(scope, "Alarms")
    {
        _topic = new Topic(this, "Topic", new TopicProps { EnforceSSL = true });
        if (email is not null)
        {
            _topic.AddSubscription(new EmailSubscription(email));
        }

        // Over all accounts; silence is an alarm as well, since a service that is down sends nothing.
        Add("DataOld", "Usage of some account is older than 36 hours, or nothing is heard of the service", OldestDataSeconds, 3, TreatMissingData.BREACHING, new MathExpression(new MathExpressionProps
        {
            // An alarm takes a query over all values of a dimension, but no search.
            Expression = $"SELECT MAX(\"costopt.account.data.age\") FROM SCHEMA({Collector.Namespace}, account)",
            UsingMetrics = new Dictionary<string, IMetric>(StringComparer.Ordinal),
            Period = Duration.Minutes(15),
            Label = "age of the oldest account's data, seconds",
        }));
        Add("JobsFailed", "A job failed for good", 1, 1, TreatMissingData.NOT_BREACHING, new Metric(new MetricProps
        {
            Namespace = Collector.Namespace,
            MetricName = "costopt.job.duration",
            DimensionsMap = new Dictionary<string, string>(StringComparer.Ordinal) { ["state"] = "Failed" },
            Statistic = "SampleCount",
            Period = Duration.Minutes(15),
        }));
        Add("DatabaseFull", "Less than 2 GiB are free on the database", LeastFreeBytes, 1, TreatMissingData.BREACHING, database.MetricFreeStorageSpace(), ComparisonOperator.LESS_THAN_THRESHOLD);
    }

    private void Add(
        string id, string description, double threshold, double periods, TreatMissingData missing, IMetric metric, ComparisonOperator comparison = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
    {
        var alarm = new Alarm(this, id, new AlarmProps
        {
            Metric = metric,
            AlarmDescription = description,
            Threshold = threshold,
            EvaluationPeriods = periods,
            ComparisonOperator = comparison,
            TreatMissingData = missing,
        });
        alarm.AddAlarmAction(new SnsAction(_topic));
        alarm.AddOkAction(new SnsAction(_topic));
    }
}
