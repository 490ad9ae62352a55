// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/list_export.h"

#include "core/files/table_file.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace supercargo::ui {

namespace {

std::vector<std::string> rowOf(const QStringList& texts)
{
    std::vector<std::string> row;
    for (const QString& text : texts) {
        row.push_back(toStdString(text));
    }
    return row;
}

} // namespace

ListExport::ListExport(Parts parts, ListView& list, QWidget& scope)
    : ListExport{std::move(parts), sourceOf(list), scope}
{}

ListExport::ListExport(Parts parts, Source source, QWidget& scope)
    : QObject{&scope},
      m_parts{std::move(parts)},
      m_shown{std::move(source)},
      m_name{m_parts.page},
      m_scope{scope},
      m_action{&m_parts.actions.add({.id = m_parts.page + QStringLiteral(".export"),
                                     .text = QT_TRANSLATE_NOOP("Actions", "Export"),
                                     .tip = QT_TRANSLATE_NOOP("Actions", "Write what the list shows into a workbook or csv file"),
                                     .key = QKeySequence{Qt::CTRL | Qt::Key_E},
                                     .icon = Icon::export_,
                                     .scope = &scope})}
{
    connect(m_action, &QAction::triggered, this, &ListExport::ask);
}

void ListExport::setList(ListView& list, const QString& name)
{
    m_shown = sourceOf(list);
    m_name = name;
}

void ListExport::ask()
{
    const QString path = QFileDialog::getSaveFileName(&m_scope, tr("Export the list"),
                                                      m_name + QStringLiteral(".xlsx"),
                                                      tr("Workbook (*.xlsx);;Text with commas (*.csv)"));
    if (!path.isEmpty()) {
        writeTo(path);
    }
}

ListExport::Source ListExport::sourceOf(ListView& list)
{
    const auto whole = [&list]() -> Whole {
        auto texts = list.shownTexts();
        const auto count = std::ssize(texts) - 1; // without the heads
        return {.rows =
                    [texts = std::move(texts), next = std::size_t{1}](workspace::Workspace&, QStringList& row) mutable {
                        const bool isThere = next < texts.size();
                        if (isThere) {
                            row = texts[next++];
                        }
                        return isThere;
                    },
                .count = [count](workspace::Workspace&) { return std::int64_t{count}; }};
    };
    return {.heads = [&list] { return list.heads(); }, .whole = whole};
}

ListExport::Whole ListExport::whole() const
{
    auto whole = m_whole ? m_whole() : Whole{};
    return whole.rows ? whole : m_shown.whole();
}

void ListExport::writeTo(const QString& path)
{
    m_parts.lanes.start(
        Lanes::slow(), tr("Export"), this,
        [heads = m_shown.heads(), whole = whole(), path](workspace::Workspace& workspace,
                                                         const TaskControl& task) {
            QStringList texts;
            return files::writeTable(path.toStdU16String(),
                                     {.heads = rowOf(heads),
                                      .next =
                                          [&](std::vector<std::string>& row) {
                                              const bool isThere = whole.rows(workspace, texts);
                                              if (isThere) {
                                                  row = rowOf(texts);
                                              }
                                              return isThere;
                                          },
                                      .rows = whole.count ? whole.count(workspace) : 0},
                                     task);
        },
        [this, path](const std::int64_t rows) {
            m_parts.toast.present(tr("%1 rows are in %2").arg(numberText(rows), QFileInfo{path}.fileName()));
        },
        m_parts.failed);
}

} // namespace supercargo::ui
