// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

namespace supercargo::workspace {

Workspace::Workspace(const Session& session, const db::ConnectionOptions& options)
    : db{session.connect(options)},
      history{db},
      shops{db},
      shopService{db, session.clock(), session.actor()},
      channels{db},
      numbers{db},
      channelService{db, session.clock(), session.actor()},
      packages{db},
      printJournal{db, session.clock(), session.identity()},
      printers{db, session.clock(), printJournal},
      stations{db},
      waves{db, session.clock()},
      m_session{session}
{}

} // namespace supercargo::workspace
