package dev.pipesplanner.ui;

import dev.pipesplanner.ui.text.Messages;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Loads screens; controllers come from the given map, so that each has its constructor.
final class Views {

    /// Every FXML file.
    enum View {
        WINDOW("WindowView.fxml"),
        INPUTS("inputs/InputsView.fxml"),
        ANSWER("answer/AnswerView.fxml"),
        BILL("answer/BillView.fxml"),
        FINDINGS("answer/FindingsView.fxml"),
        COMPARE("compare/CompareView.fxml"),
        TERRAFORM("terraform/TerraformView.fxml"),
        IMPORT("terraform/ImportView.fxml"),
        PRICES("prices/PricesView.fxml");

        private final String path;

        View(String path) {
            this.path = path;
        }
    }

    /// Those that lie over the plan.
    static final List<View> SHEETS =
            List.of(View.BILL, View.FINDINGS, View.TERRAFORM, View.IMPORT, View.PRICES);

    private final Map<Class<?>, Object> controllers;

    Views(Map<Class<?>, Object> controllers) {
        this.controllers = Map.copyOf(controllers);
    }

    Parent load(View view) {
        FXMLLoader loader = new FXMLLoader(Views.class.getResource(view.path), Messages.bundle());
        loader.setControllerFactory(this::controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load " + view.path, e);
        }
    }

    private Object controller(Class<?> type) {
        Object controller = controllers.get(type);
        if (controller == null) {
            throw new IllegalArgumentException("No controller is registered as " + type);
        }
        return controller;
    }
}
