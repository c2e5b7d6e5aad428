package dev.pipesplanner;

/// Starts the app: the command line with arguments, the window without.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        CompositionRoot root = new CompositionRoot();
        int code = args.length == 0 ? root.openWindow() : root.cli().run(args);
        System.exit(code);
    }
}
