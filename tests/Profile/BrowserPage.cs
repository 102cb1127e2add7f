using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CoroVm.Tests.Profile;

/// <summary>A page in a headless Chromium, driven through its debugging port.</summary>
internal sealed class BrowserPage : IDisposable
{
    private readonly Process process;
    private readonly ClientWebSocket socket = new();
    private int calls;

    private BrowserPage(Process process) => this.process = process;

    /// <summary>What the page wrote to the console as an error, and exceptions that nobody caught.</summary>
    internal List<string> Errors { get; } = [];

    internal static BrowserPage Open(string browser, string file, string profileFolder)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string option in (string[])["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--window-size=1300,800",
            "--remote-debugging-port=0", "--user-data-dir=" + profileFolder, "about:blank"])
            start.ArgumentList.Add(option);
        var page = new BrowserPage(Process.Start(start)!);
        try
        {
            page.process.OutputDataReceived += static (_, _) => { };
            page.process.ErrorDataReceived += static (_, _) => { };
            page.process.BeginOutputReadLine();
            page.process.BeginErrorReadLine();
            string port = Path.Combine(profileFolder, "DevToolsActivePort");
            Wait(() => File.Exists(port) && File.ReadAllLines(port).Length >= 2, "the browser's debugging port");
            page.Attach(File.ReadAllLines(port)[0]);
            page.Call("Runtime.enable", "{}");
            page.Call("Page.enable", "{}");
            page.Call("Page.navigate", "{\"url\":" + JsonSerializer.Serialize("file://" + file) + "}");
            Wait(() => page.Evaluate("document.readyState + ' ' + (typeof views !== 'undefined')") == "complete true", "the page");
        }
        catch
        {
            page.Dispose();
            throw;
        }
        return page;
    }

    /// <summary>The value of an expression, which may be a promise, as text.</summary>
    internal string Evaluate(string expression)
    {
        JsonElement result = Call("Runtime.evaluate", "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":" + JsonSerializer.Serialize(expression) + "}");
        if (result.TryGetProperty("exceptionDetails", out JsonElement exception))
            return "error: " + exception.GetRawText();
        return result.GetProperty("result").TryGetProperty("value", out JsonElement value) ? value.ToString() : "";
    }

    /// <summary>A picture of the page as PNG.</summary>
    internal byte[] Screenshot() => Call("Page.captureScreenshot", "{}").GetProperty("data").GetBytesFromBase64();

    private static void Wait(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > TimeSpan.FromSeconds(60))
                throw new TimeoutException("waited in vain for " + what);
            Thread.Sleep(50);
        }
    }

    private void Attach(string port)
    {
        using var http = new HttpClient();
        using JsonDocument targets = JsonDocument.Parse(http.GetStringAsync("http://127.0.0.1:" + port + "/json/list").Result);
        string address = targets.RootElement.EnumerateArray().First(t => t.GetProperty("type").GetString() == "page").GetProperty("webSocketDebuggerUrl").GetString()!;
        socket.ConnectAsync(new Uri(address), CancellationToken.None).Wait();
    }

    private JsonElement Call(string method, string parameters)
    {
        int id = ++calls;
        byte[] message = Encoding.UTF8.GetBytes("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
        socket.SendAsync(message, WebSocketMessageType.Text, true, CancellationToken.None).Wait();
        for (; ; )
        {
            using JsonDocument answer = JsonDocument.Parse(Receive());
            JsonElement root = answer.RootElement;
            if (root.TryGetProperty("id", out JsonElement number) && number.GetInt32() == id)
                return root.TryGetProperty("result", out JsonElement result) ? result.Clone() : throw new InvalidOperationException(root.GetRawText());
            if (!root.TryGetProperty("method", out JsonElement happened))
                continue;
            string what = happened.GetString()!;
            if (what == "Runtime.exceptionThrown" || (what == "Runtime.consoleAPICalled" && root.GetProperty("params").GetProperty("type").GetString() is "error" or "assert"))
                Errors.Add(root.GetRawText());
        }
    }

    private byte[] Receive()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        using var message = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (; ; )
        {
            WebSocketReceiveResult part = socket.ReceiveAsync(buffer, cancel.Token).GetAwaiter().GetResult();
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return message.ToArray();
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
