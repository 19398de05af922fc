using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>Known values of ProductionVariantInferenceAmiVersion; any other text is kept as it came.</summary>
public class ProductionVariantInferenceAmiVersion : ConstantClass
{
    public ProductionVariantInferenceAmiVersion(string value)
        : base(value)
    {
    }

    public static ProductionVariantInferenceAmiVersion FindValue(string value) => FindValue<ProductionVariantInferenceAmiVersion>(value);

    public static implicit operator ProductionVariantInferenceAmiVersion(string value) => FindValue(value);
}
