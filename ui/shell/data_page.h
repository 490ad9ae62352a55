// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/failure_banner.h"
#include "ui/common/list_export.h"
#include "ui/common/panel.h"
#include "ui/shell/page.h"
#include "ui/shell/page_head.h"
#include "ui/shell/page_parts.h"

#include <QTimer>

#include <cstdint>
#include <utility>

namespace supercargo::ui {

/// A page that shows what is in the store: its head, what went wrong, and a look every other second whether somebody
/// has written, as long as it is in sight.
class DataPage : public Page {
    Q_OBJECT
public:
    DataPage(const PageParts& parts, QWidget* parent);

    /// Reads anew what is shown; begins with `noteVersion`.
    virtual void reload() = 0;

protected:
    /// What is read from now on is as new as the store.
    void noteVersion() { m_version = m_parts.reading.db.dataVersion(); }
    void fail(const Failure& failure) { m_failure->present(failure); }
    /// The list into a file, by its key and by a button in the head. `name` is the page's.
    ListExport& addExport(ListView& list, const QString& name);
    /// A column of so many pixels (of a 10 pt font): lists under each other, each filling its titled panel.
    [[nodiscard]] QWidget* makeColumn(const QList<std::pair<Panel*, ListView*>>& lists, int width);

    PageParts m_parts;
    PageHead* m_head;
    FailureBanner* m_failure;

private:
    void reloadIfChanged();

    QTimer m_watching; // what other programs and lanes have written
    std::int64_t m_version = 0;
};

} // namespace supercargo::ui
