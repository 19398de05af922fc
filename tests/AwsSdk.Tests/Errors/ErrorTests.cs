using System.Net;
using Amazon.AutoScaling;
using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.Pricing;
using Amazon.Runtime;
using Amazon.SavingsPlans;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Errors;

public sealed class ErrorTests
{
    [Fact]
    public async Task Ec2_ErrorDocument_GivesCodeMessageAndRequest()
    {
        var stub = new StubAws().Xml(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Response><Errors><Error><Code>UnauthorizedOperation</Code>
            <Message>You are not authorized to perform: ec2:DescribeInstances</Message></Error></Errors>
            <RequestID>req-1</RequestID></Response>
            """,
            HttpStatusCode.Forbidden);
        using var client = Clients.Ec2(stub);

        var exception = await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => client.DescribeInstancesAsync(new(), TestContext.Current.CancellationToken));

        Assert.Equal("UnauthorizedOperation", exception.ErrorCode);
        Assert.Equal("You are not authorized to perform: ec2:DescribeInstances", exception.Message);
        Assert.Equal("req-1", exception.RequestId);
        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
        Assert.Equal(ErrorType.Sender, exception.ErrorType);
        Assert.Single(stub.Requests); // Denied stays denied.
    }

    [Fact]
    public async Task AwsQuery_ErrorDocument_GivesCodeAndFault()
    {
        var stub = new StubAws().Xml(
            """
            <ErrorResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><Error><Type>Sender</Type>
            <Code>InvalidNextToken</Code><Message>The token is not valid.</Message></Error><RequestId>req-2</RequestId></ErrorResponse>
            """,
            HttpStatusCode.BadRequest);
        using var client = Clients.AutoScaling(stub);

        var exception = await Assert.ThrowsAsync<AmazonAutoScalingException>(
            () => client.DescribeAutoScalingGroupsAsync(new(), TestContext.Current.CancellationToken));

        Assert.Equal("InvalidNextToken", exception.ErrorCode);
        Assert.Equal("The token is not valid.", exception.Message);
        Assert.Equal("req-2", exception.RequestId);
        Assert.Equal(ErrorType.Sender, exception.ErrorType);
    }

    [Theory]
    [InlineData("""{"__type":"AccessDeniedException","Message":"no"}""", "AccessDeniedException")]
    [InlineData("""{"__type":"com.amazonaws.pricing#AccessDeniedException","message":"no"}""", "AccessDeniedException")]
    [InlineData("""{"code":"AccessDeniedException","message":"no"}""", "AccessDeniedException")]
    [InlineData("""{"message":"no","__type":"com.amazon.coral.service#UnrecognizedClientException:http://x/"}""", "UnrecognizedClientException")]
    public async Task Json_ErrorObject_GivesShortCodeAndMessage(string body, string code)
    {
        var stub = new StubAws().Json(body, HttpStatusCode.BadRequest, ("x-amzn-RequestId", "req-3"));
        using var client = Clients.Pricing(stub);

        var exception = await Assert.ThrowsAsync<AmazonPricingException>(
            () => client.GetProductsAsync(new(), TestContext.Current.CancellationToken));

        Assert.Equal(code, exception.ErrorCode);
        Assert.Equal("no", exception.Message);
        Assert.Equal("req-3", exception.RequestId);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task Json_ErrorTypeHeader_NamesTheCode()
    {
        var stub = new StubAws().Json(
            """{"message":"bad filter"}""",
            HttpStatusCode.BadRequest,
            ("x-amzn-ErrorType", "ValidationException:http://internal.amazon.com/coral/"));
        using var client = Clients.SavingsPlans(stub);

        var exception = await Assert.ThrowsAsync<AmazonSavingsPlansException>(
            () => client.DescribeSavingsPlansAsync(new(), TestContext.Current.CancellationToken));

        Assert.Equal(("ValidationException", "bad filter"), (exception.ErrorCode, exception.Message));
    }

    [Fact]
    public async Task CloudWatch_QueryErrorHeader_OutranksTheShapeName()
    {
        var stub = new StubAws().Json(
            """{"__type":"com.amazonaws.cloudwatch#InvalidParameterValueException","message":"Period"}""",
            HttpStatusCode.BadRequest,
            ("x-amzn-query-error", "InvalidParameterValue;Sender"));
        using var client = Clients.CloudWatch(stub);

        var exception = await Assert.ThrowsAsync<AmazonCloudWatchException>(
            () => client.GetMetricDataAsync(new(), TestContext.Current.CancellationToken));

        Assert.Equal("InvalidParameterValue", exception.ErrorCode);
        Assert.Equal(ErrorType.Sender, exception.ErrorType);
    }

    [Theory]
    [InlineData("text/html", "<!DOCTYPE html>\n<html><head><title>403</title></head></html>")]
    [InlineData("text/plain", "Forbidden by proxy")]
    [InlineData("application/json", "[1,2]")]
    [InlineData("application/json", "")]
    public async Task Anything_ThatIsNoErrorDocument_IsQuoted(string contentType, string body)
    {
        foreach (var call in Calls())
        {
            var stub = new StubAws().Body(body, contentType, HttpStatusCode.Forbidden);

            var exception = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => call(stub));

            Assert.Equal("Forbidden", exception.ErrorCode);
            Assert.Contains($"HTTP 403 with content type '{contentType}'", exception.Message, StringComparison.Ordinal);
            Assert.Contains(body.ReplaceLineEndings(" "), exception.Message, StringComparison.Ordinal);
            Assert.Single(stub.Requests);
        }
    }

    [Fact]
    public async Task Xml_CutOffErrorDocument_StillGivesTheCode()
    {
        var stub = new StubAws().Xml(
            "<Response><Errors><Error><Code>AuthFailure</Code><Mess", HttpStatusCode.Unauthorized);
        using var client = Clients.Ec2(stub);

        var exception = await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => client.DescribeRegionsAsync(new(), TestContext.Current.CancellationToken));

        Assert.Equal("AuthFailure", exception.ErrorCode);
        Assert.Contains("HTTP 401", exception.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Func<StubAws, Task>> Calls()
    {
        var cancellation = TestContext.Current.CancellationToken;
        yield return stub => Clients.Ec2(stub).DescribeRegionsAsync(new(), cancellation);
        yield return stub => Clients.AutoScaling(stub).DescribeAutoScalingGroupsAsync(new(), cancellation);
        yield return stub => Clients.CloudWatch(stub).ListMetricsAsync(new(), cancellation);
        yield return stub => Clients.SavingsPlans(stub).DescribeSavingsPlansAsync(new(), cancellation);
    }
}
