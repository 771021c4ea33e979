using Library;

var name = args.Length > 0 ? args[0] : "nobody"; // [to1]
if (name == "fail") // [to2]
{
    return Fail(); // [to3]
}
Console.WriteLine(new Greeter(name).Greet()); // [to4]
return 0; // [to5]

static int Fail()
{
    return 3; // [to6]
}
