using Amazon;
using Amazon.S3;
using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Application.Savings;
using CostOptimizer.Aws.Advice;
using CostOptimizer.Aws.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Aws.Invoices;

public static class InvoiceServices
{
    /// <summary>Adds a source for each place that the settings name, and the reader of AWS's advice. Nothing is asked of AWS before one is read.</summary>
    public static IServiceCollection AddInvoices(this IServiceCollection services, SavingsOptions savings, AwsOptions aws)
    {
        services.AddSingleton<IAdviceReader, AdviceReader>();
        foreach (var path in savings.Invoices)
        {
            services.AddSingleton<IInvoiceSource>(provider => path.StartsWith(SavingsOptions.S3, StringComparison.Ordinal)
                ? OfBucket(path[SavingsOptions.S3.Length..].Split('/', 2), savings, aws, provider.GetRequiredService<TimeProvider>())
                : new FolderInvoiceSource(path, provider.GetRequiredService<TimeProvider>()));
        }

        return services;
    }

    private static S3InvoiceSource OfBucket(string[] parts, SavingsOptions savings, AwsOptions aws, TimeProvider clock)
    {
        var config = new AmazonS3Config { MaxErrorRetry = aws.MaxAttempts };
        if (aws.ServiceUrl is { Length: > 0 } url)
        {
            (config.ServiceURL, config.ForcePathStyle, config.AuthenticationRegion) = (url, true, savings.InvoiceRegion);
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(savings.InvoiceRegion);
        }

        return new S3InvoiceSource(new AmazonS3Client(config), parts[0], parts.Length > 1 ? parts[1] : "", clock);
    }
}
