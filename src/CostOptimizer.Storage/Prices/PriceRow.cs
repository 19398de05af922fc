using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Prices;

internal sealed record PriceRow
{
    public static readonly TableInsert<PriceRow> Insert = new("PriceObservation");

    /// <summary>Lets prices hold until their <see cref="LastSeenUtc"/>.</summary>
    public static readonly RowsStatement Extend = new(
        ForEach: """
            UPDATE PriceObservation
            SET LastSeenUtc = @LastSeenUtc
            WHERE Region = @Region AND Service = @Service AND TypeName = @TypeName AND Platform = @Platform
                AND Tenancy = @Tenancy AND PurchaseOption = @PurchaseOption AND FirstSeenUtc = @FirstSeenUtc
            """,
        ForAll: """
            UPDATE PriceObservation
            SET LastSeenUtc = Given.LastSeenUtc
            FROM PriceObservation
            INNER JOIN OPENJSON(@Rows) WITH (
                Region         NVARCHAR(32),
                Service        NVARCHAR(16),
                TypeName       NVARCHAR(64),
                Platform       NVARCHAR(64),
                Tenancy        NVARCHAR(16),
                PurchaseOption NVARCHAR(96),
                FirstSeenUtc   DATETIME2(0),
                LastSeenUtc    DATETIME2(0)) AS Given
                ON Given.Region = PriceObservation.Region
                AND Given.Service = PriceObservation.Service
                AND Given.TypeName = PriceObservation.TypeName
                AND Given.Platform = PriceObservation.Platform
                AND Given.Tenancy = PriceObservation.Tenancy
                AND Given.PurchaseOption = PriceObservation.PurchaseOption
                AND Given.FirstSeenUtc = PriceObservation.FirstSeenUtc
            """);

    /// <summary>The price that holds now of everything in some regions.</summary>
    public const string SelectNewest = $"""
        SELECT {Columns}
        FROM (SELECT {Columns},
                ROW_NUMBER() OVER (
                    PARTITION BY Region, Service, TypeName, Platform, Tenancy, PurchaseOption
                    ORDER BY FirstSeenUtc DESC) AS Age
              FROM PriceObservation
              WHERE Region IN @Regions) AS Newest
        WHERE Age = 1
        """;

    /// <summary>
    /// Null asks for all. A prefix is compared as text: no character of it is a wildcard. Engines compare letters in
    /// their own ways, so the answer may hold more than was asked for, never less.
    /// </summary>
    public const string Select = $"""
        SELECT {Columns}
        FROM PriceObservation
        WHERE (@Region IS NULL OR Region = @Region)
            AND (@TypePrefix IS NULL OR SUBSTRING(TypeName, 1, @PrefixLength) = @TypePrefix)
        """;

    /// <summary>What follows one observation, in the order of the key. The bounds of the region let an engine seek.</summary>
    public const string SelectPage = $"""
        SELECT {Columns}
        FROM PriceObservation
        WHERE Region >= @FromRegion AND Region <= @ToRegion
            AND (@Service IS NULL OR Service = @Service)
            AND (@TypePrefix IS NULL OR SUBSTRING(TypeName, 1, @PrefixLength) = @TypePrefix)
            AND (@OptionPrefix IS NULL OR SUBSTRING(PurchaseOption, 1, @OptionLength) = @OptionPrefix)
            AND (@AfterRegion IS NULL OR Region > @AfterRegion OR (Region = @AfterRegion
                AND (Service > @AfterService OR (Service = @AfterService
                AND (TypeName > @AfterType OR (TypeName = @AfterType
                AND (Platform > @AfterPlatform OR (Platform = @AfterPlatform
                AND (Tenancy > @AfterTenancy OR (Tenancy = @AfterTenancy
                AND (PurchaseOption > @AfterOption OR (PurchaseOption = @AfterOption
                AND FirstSeenUtc > @AfterFirstSeenUtc))))))))))))
        ORDER BY Region, Service, TypeName, Platform, Tenancy, PurchaseOption, FirstSeenUtc
        """;

    /// <summary>
    /// Of each offering and option whose newest price is new, that price and the one that held before. New prices are few, and each asks
    /// the key for its neighbours: nobody sorts the whole history.
    /// </summary>
    public const string SelectSteps = """
        SELECT Price.Region, Price.Service, Price.TypeName, Price.Platform, Price.Tenancy, Price.PurchaseOption,
            Price.FirstSeenUtc, Price.LastSeenUtc, Price.Rate, Price.Currency, Price.Source, Held.Rate AS RateBefore, Held.Currency AS CurrencyBefore
        FROM PriceObservation AS Price
        INNER JOIN PriceObservation AS Held
            ON Held.Region = Price.Region
            AND Held.Service = Price.Service
            AND Held.TypeName = Price.TypeName
            AND Held.Platform = Price.Platform
            AND Held.Tenancy = Price.Tenancy
            AND Held.PurchaseOption = Price.PurchaseOption
            AND Held.FirstSeenUtc = (
                SELECT MAX(Older.FirstSeenUtc)
                FROM PriceObservation AS Older
                WHERE Older.Region = Price.Region
                    AND Older.Service = Price.Service
                    AND Older.TypeName = Price.TypeName
                    AND Older.Platform = Price.Platform
                    AND Older.Tenancy = Price.Tenancy
                    AND Older.PurchaseOption = Price.PurchaseOption
                    AND Older.FirstSeenUtc <= @SinceUtc)
        WHERE Price.FirstSeenUtc > @SinceUtc
            AND Price.FirstSeenUtc = (
                SELECT MAX(Newer.FirstSeenUtc)
                FROM PriceObservation AS Newer
                WHERE Newer.Region = Price.Region
                    AND Newer.Service = Price.Service
                    AND Newer.TypeName = Price.TypeName
                    AND Newer.Platform = Price.Platform
                    AND Newer.Tenancy = Price.Tenancy
                    AND Newer.PurchaseOption = Price.PurchaseOption)
        """;

    private const string Columns =
        "Region, Service, TypeName, Platform, Tenancy, PurchaseOption, FirstSeenUtc, LastSeenUtc, Rate, Currency, Source";

    public string Region { get; init; } = "";

    public string Service { get; init; } = "";

    public string TypeName { get; init; } = "";

    public string Platform { get; init; } = "";

    public string Tenancy { get; init; } = "";

    public string PurchaseOption { get; init; } = "";

    public DateTime FirstSeenUtc { get; init; }

    public DateTime LastSeenUtc { get; init; }

    public decimal Rate { get; init; }

    public string Currency { get; init; } = "";

    public string Source { get; init; } = "";

    public static PriceRow From(StoredPrice price) => new()
    {
        Region = price.Offering.Region.Code,
        Service = EnumText.Of(price.Offering.Service),
        TypeName = price.Offering.TypeName,
        Platform = price.Offering.Platform,
        Tenancy = price.Offering.Tenancy,
        PurchaseOption = price.Option,
        FirstSeenUtc = price.FirstSeenUtc,
        LastSeenUtc = price.LastSeenUtc,
        Rate = price.Rate.PerHour.Amount,
        Currency = price.Rate.Currency.Code,
        Source = StoredText.Write(price.Source),
    };

    public StoredPrice ToPrice() => new(
        new OfferingKey(EnumText.Parse<ComputeService>(Service), new Region(Region), TypeName, Platform, Tenancy),
        PurchaseOption,
        new HourlyRate(new Money(Rate, new Currency(Currency))),
        StoredText.Read(Source),
        FirstSeenUtc,
        LastSeenUtc);
}
