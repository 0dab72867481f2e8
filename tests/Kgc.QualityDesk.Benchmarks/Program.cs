using System.Globalization;
using Kgc.QualityDesk.Benchmarks;

var cases = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 500;
await Figures.JourneyAsync(Journey.Trivial, cases);
await Figures.JourneyAsync(Journey.Shipped, cases);
await Figures.DemoAsync();
