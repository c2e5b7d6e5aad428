package dev.pipesplanner.ui;

import dev.pipesplanner.ui.action.Actions;
import dev.pipesplanner.ui.answer.AnswerPage;
import dev.pipesplanner.ui.compare.ComparePage;
import dev.pipesplanner.ui.explore.ExplorePage;
import dev.pipesplanner.ui.page.Page;
import dev.pipesplanner.ui.page.PageParts;
import dev.pipesplanner.ui.page.PageTabs;
import dev.pipesplanner.ui.page.PagesViewModel;
import dev.pipesplanner.ui.terraform.TerraformPage;

import java.util.List;

/// Every page of the window, in the order of the tabs.
record Pages(AnswerPage answer, TerraformPage terraform, List<Page> all) {

    static Pages of(PageParts parts) {
        AnswerPage answer = new AnswerPage(parts);
        TerraformPage terraform = new TerraformPage(parts);
        return new Pages(
                answer,
                terraform,
                List.of(answer, new ExplorePage(parts), new ComparePage(parts), terraform));
    }

    /// Makes each page known, and an action with the number of its tab.
    void register(PagesViewModel pages, Actions actions) {
        int key = 1;
        for (Page page : all) {
            actions.add(
                    PageTabs.actionOf(page.id()),
                    "Shortcut+" + key++,
                    page.available(),
                    () -> pages.show(page.id()));
            pages.add(page.id(), page.available());
        }
    }
}
