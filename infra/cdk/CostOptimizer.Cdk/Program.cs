using Amazon.CDK;
using CostOptimizer.Cdk;

var app = new App();
var settings = InstallationSettings.Read(app.Node);
_ = new InstallationStack(app, "CostOptimizer", settings, new StackProps
{
    Description = "CostOptimizer: how to run machine-learning inference on AWS for less",
    TerminationProtection = settings.Size.IsMultiZone,
});
app.Synth();
