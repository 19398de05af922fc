using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>Known values of ProductionVariantInstanceType; any other text is kept as it came.</summary>
public class ProductionVariantInstanceType : ConstantClass
{
    public ProductionVariantInstanceType(string value)
        : base(value)
    {
    }

    public static ProductionVariantInstanceType FindValue(string value) => FindValue<ProductionVariantInstanceType>(value);

    public static implicit operator ProductionVariantInstanceType(string value) => FindValue(value);
}
